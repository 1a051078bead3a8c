import type { Repositories } from './container-repositories';
import { createApplyMessageChanges } from './services/apply-message-changes';
import { createInsertMessages } from './services/insert-messages';
import { createJoinContacts } from './services/join-contacts';
import { createMergeEvents } from './services/merge-events';
import { createResolveContacts } from './services/resolve-contacts';
import { createUpdateKnownMessages } from './services/update-known-messages';

/** Wires what merges webhooks into rows. */
export function createMerging(repositories: Repositories) {
  const resolveContacts = createResolveContacts({ ...repositories, joinContacts: createJoinContacts(repositories) });
  const applyMessageChanges = createApplyMessageChanges(repositories);
  const mergeEvents = createMergeEvents({
    ...repositories,
    resolveContacts,
    insertMessages: createInsertMessages(repositories),
    updateKnownMessages: createUpdateKnownMessages(repositories),
    applyMessageChanges,
  });
  return { resolveContacts, applyMessageChanges, mergeEvents };
}
