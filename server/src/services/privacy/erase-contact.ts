import type { eraseContact } from '../../../../contracts/privacy';
import type { ResponseOf } from '../../../../contracts/endpoint';
import type { ContactRepository } from '../../repositories/contact-repository';
import type { Database } from '../../repositories/database';
import type { ErasureRepository, Tombstone } from '../../repositories/erasure-repository';
import type { InboxRepository } from '../../repositories/inbox-repository';
import type { Subject, SubjectRepository } from '../../repositories/subject-repository';
import type { Audit } from '../audit';
import type { Actor } from '../inbox-actions';
import { ownContact } from '../own-contact';
import type { CleanJournal } from './clean-journal';
import type { ErasureHashes } from './erasure-key';
import type { ErasureLog } from './erasure-log';
import type { RemoveErasedFiles } from './remove-erased-files';

interface Dependencies {
  readonly database: Database;
  readonly contacts: ContactRepository;
  readonly inbox: Pick<InboxRepository, 'ownersOf'>;
  readonly subjects: SubjectRepository;
  readonly erasureRepository: ErasureRepository;
  readonly erasureHashes: () => Promise<ErasureHashes>;
  readonly erasureLog: ErasureLog;
  readonly cleanJournal: CleanJournal;
  readonly removeErasedFiles: RemoveErasedFiles;
  readonly audit: Pick<Audit, 'record'>;
  /** Conversations are gone: what runs there is void, and open screens let go of them. */
  readonly announceGone: (
    conversations: readonly { readonly id: number; readonly documentId: string; readonly assignedUserId: number | null }[],
  ) => void;
  readonly clock: () => number;
}

type Erasure = ResponseOf<typeof eraseContact>['data'];

/**
 * Erases a person: rows in one transaction that nobody else writes about contacts beside, then files and webhooks. What
 * a dead process leaves half-way is found by the tombstones and done later.
 */
export function createEraseContact(dependencies: Dependencies) {
  const { database, contacts, inbox, subjects, erasureRepository, erasureHashes, erasureLog, cleanJournal, removeErasedFiles } =
    dependencies;
  const { audit, announceGone, clock } = dependencies;

  async function eraseRows(contactId: number, { erasedAt, actor }: { erasedAt: number; actor: Actor | null }) {
    const hashes = await erasureHashes();
    return database.transaction(async ({ trx, afterCommit }) => {
      await erasureRepository.close(trx);
      const subject = await subjects.find(trx, contactId);
      const documentIds = await subjects.documentIdsOf(trx, subject.contactIds);
      const tombstones = tombstonesOf(subject, hashes, erasedAt);
      const owners = await inbox.ownersOf(trx, subject.conversationIds);
      await erasureRepository.add(trx, tombstones);
      await cleanJournal.begin(trx);
      await subjects.remove(trx, subject, { documentIds, now: clock() });
      await audit.record(trx, { action: 'contact.erased', actor, contact: documentIds[0] ?? null });
      afterCommit(() => announceGone([...owners].map(([id, owner]) => ({ id, ...owner }))));
      return { subject, tombstones };
    });
  }

  async function erase(contactId: number, options: { erasedAt: number; actor: Actor | null }): Promise<Erasure> {
    const { subject, tombstones } = await eraseRows(contactId, options);
    await erasureLog.append(tombstones);
    const files = await removeErasedFiles();
    const names = subject.identities.flatMap(({ value, received }) => [value, received.replace(/^\+/, '')]);
    const webhooks = await cleanJournal.run(names, new Set(tombstones.map(({ hash }) => hash)));
    return { conversations: subject.conversationIds.length, messages: subject.messageIds.length, files, webhooks };
  }

  return {
    /** By the row id of a contact. */
    erase,

    /** @throws WhatsAppError 404 where this person may not see the contact */
    async eraseOwn(documentId: string, actor: Actor): Promise<Erasure> {
      const contact = await ownContact(database.knex, contacts, { documentId, scope: actor });
      return erase(contact.id, { erasedAt: clock(), actor });
    },
  };
}

export type EraseContact = ReturnType<typeof createEraseContact>;

function tombstonesOf({ identities, wamids }: Subject, hashes: ErasureHashes, erasedAt: number): Tombstone[] {
  const own = identities.filter(({ kind }) => kind !== 'parent_bsuid');
  return [
    ...own.map(({ kind, value }): Tombstone => ({ hash: hashes.identity({ kind: kind as 'wa_id', value }), kind: 'identity', erasedAt })),
    ...wamids.map((wamid): Tombstone => ({ hash: hashes.wamid(wamid), kind: 'wamid', erasedAt })),
  ];
}
