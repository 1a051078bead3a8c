import type { Knex } from 'knex';

import { errorCodes } from '../../../contracts/error-codes';
import { kindOf, type MessageObject, type TapActions } from '../../../contracts/message-object';
import { reusableContent, type ReusableContent } from '../../../contracts/sendable-content';
import { mediaIdsOf } from '../../../domain/files-of-content';
import { placeholdersIn, withFallbacks } from '../../../domain/placeholders';
import { toIso } from '../repositories/conversation-dto';
import type { Database } from '../repositories/database';
import type { MediaRepository } from '../repositories/media-repository';
import { toMediaDto } from '../repositories/media-row';
import { visibleMedia } from '../repositories/media-scope';
import type { MessageObjectFacts, MessageObjectRepository, StoredMessageObject } from '../repositories/message-object-repository';
import type { Audit } from './audit';
import type { Actor } from './inbox-actions';
import { WhatsAppError } from './whatsapp-error';

export interface WrittenMessageObject {
  readonly name: string;
  readonly contents: Readonly<Record<string, ReusableContent>>;
  readonly defaultLocale: string;
  readonly tapActions: TapActions;
}

interface Dependencies {
  readonly database: Database;
  readonly media: MediaRepository;
  readonly messageObjects: MessageObjectRepository;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: () => number;
}

/** Reusable messages: written once, sent often. */
export function createMessageObjects({ database, media, messageObjects, audit, clock }: Dependencies) {
  return {
    async list(): Promise<MessageObject[]> {
      return toDtos(database.knex, await messageObjects.list(database.knex));
    },

    find: (documentId: string): Promise<MessageObject> => findIn(database.knex, documentId),

    async create(written: WrittenMessageObject, actor: Actor): Promise<MessageObject> {
      return database.transaction(async ({ trx }) => {
        await assertSavable(trx, written, { actor, exceptDocumentId: null });
        return created(trx, await messageObjects.create(trx, toFacts(written, actor), clock()), actor);
      });
    },

    async update(documentId: string, written: WrittenMessageObject, actor: Actor): Promise<MessageObject> {
      return database.transaction(async ({ trx }) => {
        await findIn(trx, documentId);
        await assertSavable(trx, written, { actor, exceptDocumentId: documentId });
        await messageObjects.update(trx, documentId, { facts: toFacts(written, actor), now: clock() });
        await recordChange(trx, actor, { documentId, name: written.name, what: 'changed' });
        return findIn(trx, documentId);
      });
    },

    /** A copy under the first name that is free: "Opening hours (2)". */
    async duplicate(documentId: string, actor: Actor): Promise<MessageObject> {
      return database.transaction(async ({ trx }) => {
        const { name, contents, defaultLocale, tapActions } = await findIn(trx, documentId);
        const base = name.replace(/ \(\d+\)$/, '').slice(0, 110);
        for (let number = 2; ; number += 1) {
          const candidate = `${base} (${number})`;
          if (await messageObjects.isNameTaken(trx, candidate, null)) continue;
          const copy = { name: candidate, contents, defaultLocale, tapActions };
          return created(trx, await messageObjects.create(trx, toFacts(copy, actor), clock()), actor);
        }
      });
    },

    async remove(documentId: string, actor: Actor): Promise<void> {
      await database.transaction(async ({ trx }) => {
        const { name } = await findIn(trx, documentId);
        await messageObjects.remove(trx, documentId);
        await recordChange(trx, actor, { documentId, name, what: 'deleted' });
      });
    },
  };

  async function created(trx: Knex, documentId: string, actor: Actor): Promise<MessageObject> {
    const object = await findIn(trx, documentId);
    await recordChange(trx, actor, { documentId, name: object.name, what: 'created' });
    return object;
  }

  async function recordChange(
    trx: Knex,
    actor: Actor,
    { documentId, name, what }: { readonly documentId: string; readonly name: string; readonly what: string },
  ): Promise<void> {
    await audit.record(trx, { action: 'message-object.changed', actor, details: { messageObject: documentId, name, what } });
  }

  async function findIn(knex: Knex, documentId: string): Promise<MessageObject> {
    const object = await messageObjects.find(knex, documentId);
    if (!object) throw new WhatsAppError(errorCodes.messageObjectNotFound, 'There is no such message object.', { status: 404 });
    const [dto] = await toDtos(knex, [object]);
    if (!dto) throw new Error('[whatsapp] The message object cannot be read.');
    return dto;
  }

  async function assertSavable(
    trx: Knex,
    { name, contents }: WrittenMessageObject,
    { actor, exceptDocumentId }: { actor: Actor; exceptDocumentId: string | null },
  ): Promise<void> {
    if (await messageObjects.isNameTaken(trx, name, exceptDocumentId)) {
      throw new WhatsAppError(errorCodes.nameTaken, `There is a message object called "${name}" already. Choose another name.`, {
        status: 409,
      });
    }
    for (const [locale, content] of Object.entries(contents)) assertFillable(locale, content);
    const ids = [...new Set(Object.values(contents).flatMap(mediaIdsOf))];
    const visible = await visibleMedia(trx, ids, actor);
    const missing = ids.find((id) => !visible.has(id));
    if (missing !== undefined) {
      throw new WhatsAppError(errorCodes.mediaNotFound, 'A file of it is not there any more. Choose it again.', {
        details: { media: missing },
      });
    }
    // Everybody who may read the inbox may send it, so everybody may see its files.
    await media.share(trx, ids, clock());
  }

  async function toDtos(knex: Knex, objects: readonly StoredMessageObject[]): Promise<MessageObject[]> {
    const ids = objects.flatMap(({ contents }) => Object.values(contents).flatMap(mediaIdsOf));
    const files = new Map((await media.findByDocumentIds(knex, [...new Set(ids)])).map((file) => [file.documentId, file]));
    return objects.map((object) => ({
      documentId: object.documentId,
      name: object.name,
      kind: object.kind,
      contents: object.contents,
      defaultLocale: object.defaultLocale,
      tapActions: object.tapActions,
      usageCount: object.usageCount,
      lastUsedAt: toIso(object.lastUsedAt),
      updatedAt: toIso(object.changedAt) ?? new Date(0).toISOString(),
      updatedBy: object.editedBy,
      media: [...new Set(Object.values(object.contents).flatMap(mediaIdsOf))].flatMap((id) => {
        const file = files.get(id);
        return file ? [toMediaDto(file)] : [];
      }),
    }));
  }
}

/** An unknown placeholder would go out as it is; and with its own words in place of each it must fit. */
function assertFillable(locale: string, content: ReusableContent): void {
  const unknown = placeholdersIn(content).find(({ isKnown }) => !isKnown);
  if (unknown) {
    throw new WhatsAppError(errorCodes.contentInvalid, `"{{${unknown.name}}}" is no field of a contact. Choose one from the list.`, {
      details: { locale, placeholder: unknown.name },
    });
  }
  const filled = reusableContent.safeParse(withFallbacks(content));
  if (filled.success) return;
  const issues = filled.error.issues.map(({ path, message }) => ({ path: ['contents', locale, ...path.map(String)], message }));
  throw new WhatsAppError(errorCodes.contentInvalid, issues.map(({ message }) => message).join(' '), { details: { issues } });
}

function toFacts({ name, contents, defaultLocale, tapActions }: WrittenMessageObject, actor: Actor): MessageObjectFacts {
  const [first] = Object.values(contents);
  return { name, contents, defaultLocale, tapActions, kind: first ? kindOf(first) : '', editedById: actor.userId };
}
