import { contentLimits, type ContentSource, type ReadableType } from '../../../contracts/content-source';
import { bindings, isSearchable, looksPersonal, unreadable } from '../../../domain/automation/content-fields';
import type { ContactIdentity } from '../../../domain/automation/turn-context';
import type { ContactRepository } from '../repositories/contact-repository';
import type { ContentRepository, ContentType } from '../repositories/content-repository';
import type { Database } from '../repositories/database';
import type { InboxScope } from '../repositories/inbox-scope';
import { ownContact } from './own-contact';
import type { ReadContent } from './read-content';
import { identityOf } from './turn-context';

interface Dependencies {
  readonly database: Database;
  readonly contacts: ContactRepository;
  readonly content: ContentRepository;
  readonly readContent: ReadContent;
}

interface PreviewInput {
  readonly source: ContentSource;
  /** Document id; null: a stranger. */
  readonly contact: string | null;
  readonly locale: string | null;
  readonly query: string;
}

/** What can be a source, and exactly what a model would receive of it. */
export function createContentSources({ database, contacts, content, readContent }: Dependencies) {
  async function identity(documentId: string | null, scope: InboxScope): Promise<ContactIdentity> {
    if (documentId === null) return { documentId: null, phones: [], bsuids: [] };
    const found = await ownContact(database.knex, contacts, { documentId, scope });
    return { documentId: found.documentId, ...identityOf(await contacts.identitiesOf(database.knex, [found.id])) };
  }

  return {
    types: (): ReadableType[] => content.types().map((type) => toReadable(type, (uid) => content.type(uid)?.schema ?? null)),

    async preview({ source, contact, locale, query }: PreviewInput, scope: InboxScope) {
      const by = { identity: await identity(contact, scope), locale };
      const found = await readContent.search(source, by, { query, limit: source.rows });
      const entries = found.map(({ documentId, fields }) => ({ id: documentId, ...fields }));
      return {
        entries,
        ...(await readContent.counts(source, by)),
        bytes: Buffer.byteLength(JSON.stringify(entries)),
        maxBytes: contentLimits.bytesPerCall,
        problems: readContent.problems(source),
      };
    },
  };
}

function toReadable({ uid, displayName, isLocalized, schema }: ContentType, schemaOf: Parameters<typeof bindings>[1]): ReadableType {
  return {
    uid,
    displayName,
    isLocalized,
    fields: Object.entries(schema).map(([name, attribute]) => ({
      name,
      type: attribute.type,
      isReadable: unreadable(attribute) === null,
      reason: unreadable(attribute),
      looksPersonal: looksPersonal(name, attribute),
      isSearchable: isSearchable(attribute),
    })),
    bindings: bindings(schema, schemaOf).flatMap(({ path, by }) => by.map((each) => ({ path, by: each }))),
  };
}
