import type { Knex } from 'knex';

import type { Template } from '../../../contracts/template';
import type { ContactAddress } from '../../../domain/contact-address';
import { mediaIdsOf } from '../../../domain/files-of-content';
import { advanceStatus } from '../../../domain/message-status';
import { bestAddress } from '../../../domain/newest-address';
import { outboundContent, type OutboundContent } from '../../../domain/outbound-content';
import type { ContactRepository } from '../repositories/contact-repository';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { Database } from '../repositories/database';
import type { MediaRepository } from '../repositories/media-repository';
import type { StoredMedia } from '../repositories/media-row';
import type { MessageRepository } from '../repositories/message-repository';
import type { StoredMessage } from '../repositories/message-row';
import type { ClaimedRow, OutboxRepository } from '../repositories/outbox-repository';
import type { TemplateRepository } from '../repositories/template-repository';
import type { Connections } from './connection';

/** A row that we hold, with all that is needed to send it. */
export interface ClaimedMessage {
  readonly row: ClaimedRow;
  readonly correlationId: string | null;
  readonly replyToWamid: string | null;
  /** Written by itself before a person stepped in. */
  readonly isVoid: boolean;
  /** Null when the stored content cannot be sent. */
  readonly content: OutboundContent | null;
  readonly template: Template | null;
  /** What the content names. */
  readonly files: readonly StoredMedia[];
  /** Null when the contact has no name that Meta takes. */
  readonly address: ContactAddress | null;
  readonly contact: { readonly isGroup: boolean; readonly optedOutAt: number | null; readonly blockedAt: number | null };
  readonly lastInboundAt: number | null;
}

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly media: MediaRepository;
  readonly messages: MessageRepository;
  readonly outbox: OutboxRepository;
  readonly templates: TemplateRepository;
  readonly owner: string;
  readonly clock: () => number;
}

/** Takes rows under a lease and marks their messages `sending`, in one transaction. */
export function createClaimOutbox({
  database,
  connections,
  contacts,
  conversations,
  media,
  messages,
  outbox,
  templates,
  owner,
  clock,
}: Dependencies) {
  return async function claimOutbox(limit: number): Promise<ClaimedMessage[]> {
    return database.transaction(async ({ trx }) => {
      const at = clock();
      const rows = await outbox.claim(trx, { owner, limit, at });
      if (rows.length === 0) return [];
      const stored = byId(
        await messages.findByIds(
          trx,
          rows.map(({ messageId }) => messageId),
        ),
      );
      const begun = [...stored.values()].flatMap(({ id, wamid, state }) =>
        state?.status === 'queued' ? [{ id, wamid, state: advanceStatus(state, { status: 'sending', at }) }] : [],
      );
      await messages.saveStates(trx, begun, at);
      return withContext(trx, rows, stored);
    });
  };

  async function withContext(
    trx: Knex,
    rows: readonly ClaimedRow[],
    stored: ReadonlyMap<number, StoredMessage>,
  ): Promise<ClaimedMessage[]> {
    const owners = byId(
      await conversations.findByIds(
        trx,
        rows.map(({ conversationId }) => conversationId),
      ),
    );
    const contactIds = [...owners.values()].flatMap(({ contactId }) => (contactId === null ? [] : [contactId]));
    const persons = byId(await contacts.findByIds(trx, contactIds));
    const identities = await contacts.identitiesOf(trx, contactIds);
    const contents = new Map([...stored].map(([id, { content }]) => [id, outboundContent(content)]));
    const withFiles = [...contents].flatMap(([id, content]) => (content && mediaIdsOf(content).length > 0 ? [id] : []));
    const files = await media.ofMessages(trx, withFiles);
    const known = await templatesOf(trx, [...contents.values()]);

    return rows.map((row) => {
      const message = stored.get(row.messageId);
      const conversation = owners.get(row.conversationId);
      const contact = persons.get(conversation?.contactId ?? Number.NaN);
      const content = contents.get(row.messageId) ?? null;
      return {
        row,
        correlationId: message?.correlationId ?? null,
        replyToWamid: message?.replyToWamid ?? null,
        isVoid: typeof message?.epoch === 'number' && message.epoch !== conversation?.state.epoch,
        content,
        template: content?.type === 'template' ? (known.find((template) => isSame(template, content.template)) ?? null) : null,
        files: files.get(row.messageId) ?? [],
        address: bestAddress(identities.filter(({ contactId }) => contactId === contact?.id)),
        contact: {
          isGroup: contact?.isGroup ?? false,
          optedOutAt: contact?.state.optedOutAt ?? null,
          blockedAt: contact?.state.blockedAt ?? null,
        },
        lastInboundAt: conversation?.state.lastInboundAt ?? null,
      };
    });
  }

  async function templatesOf(trx: Knex, contents: readonly (OutboundContent | null)[]): Promise<Template[]> {
    const wabaId = connections.current()?.wabaId;
    const names = contents.flatMap((content) => (content?.type === 'template' ? [content.template.name] : []));
    return wabaId === undefined ? [] : templates.findMany(trx, wabaId, names);
  }
}

export type ClaimOutbox = ReturnType<typeof createClaimOutbox>;

function isSame(template: Template, sent: { readonly name: string; readonly language: string }): boolean {
  return template.name === sent.name && template.language === sent.language;
}

function byId<T extends { readonly id: number }>(rows: readonly T[]): Map<number, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
