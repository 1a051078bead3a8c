import type { Core } from '@strapi/strapi';

import { describeError, type Logger } from './logger';

export interface Email {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands an e-mail to Strapi's email plugin, in the background: a slow or failing provider holds nobody up. */
export type SendEmail = (email: Email) => void;

interface Dependencies {
  readonly strapi: Core.Strapi;
  readonly logger: Logger;
}

/** A provider that takes longer is taken for failing; whether it sends all the same is its own affair. */
const TIMEOUT_MS = 15_000;

interface EmailService {
  send(email: Email): Promise<unknown>;
}

export function createEmails({ strapi, logger }: Dependencies) {
  const underWay = new Set<Promise<void>>();
  let problem: string | null = null;

  async function send(email: Email): Promise<void> {
    const service = strapi.plugin('email')?.service('email') as unknown as EmailService | undefined;
    if (!service) throw new Error('no email plugin');
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('timeout')), TIMEOUT_MS);
    });
    await Promise.race([service.send(email), timeout]).finally(() => clearTimeout(timer));
  }

  const sendEmail: SendEmail = (email) => {
    const work = send(email)
      .then(() => {
        problem = null;
      })
      .catch((error: unknown) => {
        // The provider's words may quote the address: only their kind is kept.
        problem = error instanceof Error && error.message === 'timeout' ? 'It did not answer in time.' : 'It refused the e-mail.';
        logger.warn(`An e-mail did not go out: ${describeError(error)}`);
      })
      .finally(() => underWay.delete(work));
    underWay.add(work);
  };

  return {
    sendEmail,
    /** Why the newest one did not go out; null: it did, or there was none. */
    problem: () => problem,
    async settled(): Promise<void> {
      await Promise.all(underWay);
    },
  };
}
