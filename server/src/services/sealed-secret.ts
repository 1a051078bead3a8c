import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { errorCodes } from '../../../contracts/error-codes';
import { WhatsAppError } from './whatsapp-error';

export type OpenedSecret = { readonly isOpen: true; readonly value: string } | { readonly isOpen: false; readonly problem: string };

export interface SealedSecrets {
  /**
   * @param place where it is kept, such as `ai-provider/<document id>/key`: it opens nowhere else
   * @throws WhatsAppError without an encryption key
   */
  seal(value: string, place: string): string;
  open(sealed: string, place: string): OpenedSecret;
  /** Without Strapi's encryption key nothing is sealed. */
  hasKey(): boolean;
}

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under Strapi's encryption key, bound to its place: a row that is swapped or cut does not open. */
export function createSealedSecrets({ strapi }: { strapi: Core.Strapi }): SealedSecrets {
  function key(): Buffer | null {
    const configured: unknown = strapi.config.get('admin.secrets.encryptionKey');
    if (typeof configured !== 'string' || configured.trim() === '') return null;
    return Buffer.from(hkdfSync('sha256', configured, '', 'strapi-plugin-whatsapp secrets', 32));
  }

  return {
    hasKey: () => key() !== null,

    seal(value, place) {
      const secret = key();
      if (!secret) {
        throw new WhatsAppError(
          errorCodes.encryptionKeyMissing,
          'Strapi has no encryption key, so no key can be kept. Set ENCRYPTION_KEY in the environment and admin.secrets.encryptionKey in config/admin, or name an environment variable instead.',
        );
      }
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', secret, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([iv, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${VERSION}:${sealed.toString('base64')}`;
    },

    open(sealed, place) {
      const secret = key();
      if (!secret) return { isOpen: false, problem: 'Strapi has no encryption key any more. Set it again, or enter the key again.' };
      try {
        const [version, text = ''] = sealed.split(':');
        const bytes = Buffer.from(text, 'base64');
        if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES) throw new Error('form');
        const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG_BYTES));
        const value = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
        return { isOpen: true, value };
      } catch {
        return { isOpen: false, problem: 'It was encrypted with another key, or was changed. Enter it again.' };
      }
    },
  };
}
