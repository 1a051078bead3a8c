import type { Repositories } from './container-repositories';
import { createApplyMessageChanges } from './services/apply-message-changes';
import { createAutomateInbound } from './services/automate-inbound';
import { createInsertMessages } from './services/insert-messages';
import { createJoinContacts } from './services/join-contacts';
import { createMergeEvents } from './services/merge-events';
import { createPerformEffects } from './services/perform-effects';
import { createPrepareContent } from './services/prepare-content';
import { createResolveContacts } from './services/resolve-contacts';
import { createRunRecords } from './services/run-records';
import { createSayAutomatically } from './services/say-automatically';
import { createFindTapActions } from './services/tap-actions';
import { createUpdateKnownMessages } from './services/update-known-messages';

/** Wires what merges webhooks into rows. */
export function createMerging(repositories: Repositories) {
  const resolveContacts = createResolveContacts({ ...repositories, joinContacts: createJoinContacts(repositories) });
  const applyMessageChanges = createApplyMessageChanges(repositories);
  const sayAutomatically = createSayAutomatically(repositories);
  const runRecords = createRunRecords(repositories);
  const prepareContent = createPrepareContent(repositories);
  const automateInbound = createAutomateInbound({
    ...repositories,
    findTapActions: createFindTapActions({ ...repositories, prepareContent }),
    performEffects: createPerformEffects({ ...repositories, runRecords, sayAutomatically }),
  });
  const mergeEvents = createMergeEvents({
    ...repositories,
    resolveContacts,
    insertMessages: createInsertMessages({ ...repositories, automateInbound }),
    updateKnownMessages: createUpdateKnownMessages({ ...repositories, automateInbound }),
    applyMessageChanges,
  });
  return { resolveContacts, applyMessageChanges, mergeEvents, runRecords, sayAutomatically, prepareContent };
}
