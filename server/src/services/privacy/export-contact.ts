import type { Readable } from 'node:stream';

import type { ContactExport } from '../../../../contracts/privacy';
import type { MediaStore } from '../../media/media-store';
import { MediaGoneError } from '../../media/media-store';
import type { AuditRepository } from '../../repositories/audit-repository';
import { toIso } from '../../repositories/conversation-dto';
import type { Database } from '../../repositories/database';
import type { ExportRepository } from '../../repositories/export-repository';
import type { StoredMedia } from '../../repositories/media-row';
import type { ContactRepository } from '../../repositories/contact-repository';
import type { Audit } from '../audit';
import type { Contacts } from '../contacts';
import type { Actor } from '../inbox-actions';
import { ownContact } from '../own-contact';

interface Dependencies {
  readonly database: Database;
  readonly contacts: ContactRepository;
  readonly contactsService: Contacts;
  readonly exports: ExportRepository;
  readonly auditEntries: AuditRepository;
  readonly store: () => Promise<MediaStore>;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: () => number;
}

/** Everything that is kept of one person, as pieces of one JSON document: files come one after the other. */
export function createExportContact(dependencies: Dependencies) {
  const { database, contacts, contactsService, exports, auditEntries, store, audit, clock } = dependencies;

  return async function exportContact(documentId: string, actor: Actor): Promise<AsyncGenerator<string>> {
    const { knex } = database;
    const { id } = await ownContact(knex, contacts, { documentId, scope: actor });
    const contact = await contactsService.find(documentId, actor);
    await audit.record(knex, { action: 'contact.exported', actor, contact: documentId });
    const acts = await auditEntries.list(knex, { contact: documentId, limit: MOST_ACTS });
    const head: Omit<ContactExport, 'conversations' | 'files'> = {
      format: 'strapi-plugin-whatsapp contact export',
      version: 1,
      exportedAt: toIso(clock()) ?? '',
      contact: { ...contact, ...(await exports.contact(knex, id)) },
      audit: acts.data.map(({ at, action, user }) => ({ at, action, user: user?.name ?? null })),
    };
    return pieces(head, id, actor.seesAll);
  };

  async function* pieces(head: object, contactId: number, seesAll: boolean): AsyncGenerator<string> {
    const { knex } = database;
    const opening = JSON.stringify(head);
    yield `${opening.slice(0, -1)},"conversations":[`;
    let separator = '';
    for (const conversation of await exports.conversations(knex, contactId)) {
      const { id, ...facts } = conversation;
      const runs = await exports.runs(knex, id);
      yield `${separator}${JSON.stringify({ ...facts, runs }).slice(0, -1)},"messages":[`;
      let between = '';
      for await (const message of exports.messages(knex, id, { withOriginals: seesAll })) {
        yield `${between}${JSON.stringify(message)}`;
        between = ',';
      }
      yield ']}';
      separator = ',';
    }
    yield '],"files":[';
    separator = '';
    for (const file of await exports.files(knex, contactId)) {
      yield `${separator}${JSON.stringify({ ...factsOf(file), base64: await bytesOf(file) })}`;
      separator = ',';
    }
    yield ']}\n';
  }

  async function bytesOf({ state, storageKey: key, storageUrl: url }: StoredMedia): Promise<string | null> {
    if (state !== 'stored' || key === null) return null;
    try {
      return await asBase64(await (await store()).read({ key, url }));
    } catch (error) {
      if (error instanceof MediaGoneError) return null;
      throw error;
    }
  }
}

const MOST_ACTS = 10_000;

function factsOf({ documentId, kind, filename, mimeType, size, sha256 }: StoredMedia) {
  return { documentId, kind, filename, mimeType, size, sha256 };
}

async function asBase64(bytes: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('base64');
}
