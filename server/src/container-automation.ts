import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import type { AutomationSettings } from '../../contracts/automation-settings';
import type { Repositories } from './container-repositories';
import type { Files } from './container-files';
import type { Worker } from './engine/worker';
import type { GraphClient } from './meta/graph-client';
import { createContentRepository } from './repositories/content-repository';
import type { Database } from './repositories/database';
import { createTurnLeaseRepository } from './repositories/turn-lease-repository';
import { createAiProviders } from './services/ai-providers';
import type { Announce } from './services/announce';
import { createAssignContact } from './services/assign-contact';
import { createAssistantCases } from './services/assistant-cases';
import { createAssistantRuns } from './services/assistant-runs';
import { createAssistants } from './services/assistants';
import type { Audit } from './services/audit';
import type { AutomationFactsSource } from './services/automation-facts';
import { createAutomationSettings } from './services/automation-settings';
import { createClaimTurns } from './services/claim-turns';
import type { Connections } from './services/connection';
import { createContacts } from './services/contacts';
import { createContentSources } from './services/content-sources';
import { createConversationActions } from './services/conversation-actions';
import { createFinishTurn } from './services/finish-turn';
import { createHandToPerson } from './services/hand-to-person';
import { describeError, type Logger } from './services/logger';
import type { PhoneNumbers } from './services/phone-numbers';
import { createPlayground } from './services/playground';
import { createReactivate } from './services/reactivate';
import { createReadContent } from './services/read-content';
import { createRunTurns } from './services/run-turns';
import type { RunRecords } from './services/run-records';
import type { SayAutomatically } from './services/say-automatically';
import type { SealedSecrets } from './services/sealed-secret';
import type { SendMessage } from './services/send-message';
import type { ShowPresence } from './services/show-presence';
import { createThink } from './services/think';
import { createThinkAloud } from './services/think-aloud';
import { createTriedDrafts } from './services/tried-drafts';
import { createTurnMaterial } from './services/turn-material';
import { createTurnStore } from './services/turn-store';

interface Parts {
  readonly strapi: Core.Strapi;
  readonly database: Database;
  readonly repositories: Repositories;
  readonly connections: Connections;
  readonly phoneNumbers: PhoneNumbers;
  readonly secrets: SealedSecrets;
  readonly graph: GraphClient;
  readonly files: Files;
  readonly automation: AutomationFactsSource;
  readonly configured: Partial<AutomationSettings>;
  readonly announce: Announce;
  readonly audit: Audit;
  readonly presence: ShowPresence;
  readonly sendMessage: SendMessage;
  readonly runRecords: RunRecords;
  readonly sayAutomatically: SayAutomatically;
  readonly worker: (name: string, run: () => Promise<boolean>) => Worker;
  readonly logger: Logger;
  readonly clock: () => number;
}

/** Wires automatic mode: who answers, the turns of assistants, and what admins set about them. */
export function createAutomation(parts: Parts) {
  const { strapi, database, repositories, secrets, files, announce, presence, worker, logger, clock } = parts;
  const common = { ...parts, ...repositories, ...files };
  const content = createContentRepository({ strapi });
  const leases = createTurnLeaseRepository({ database });
  const aiProviders = createAiProviders({ ...common, secrets });
  const readContent = createReadContent({ content });
  const turnMaterial = createTurnMaterial({ ...common, aiProviders, readContent });
  const think = createThink({ aiProviders, turnMaterial });

  const handToPerson = createHandToPerson(common);
  const claimDue = createClaimTurns({ ...common, leases, handToPerson, owner: randomUUID() });
  const finish = createFinishTurn({ ...common, leases, handToPerson });
  const timers = {
    now: clock,
    after(ms: number, run: () => void) {
      const handle = setTimeout(run, ms);
      return () => clearTimeout(handle);
    },
  };
  const runTurns = createRunTurns({
    store: createTurnStore({ leases, claimDue, finish }),
    think: createThinkAloud({ think, announce, presence, timers }),
    timers,
    wake: () => turns.wake(),
    wakeAt: (at) => turns.wakeAt(at),
    onError: (error) => logger.warn(`A turn of an assistant failed: ${describeError(error)}`),
  });
  const turns: Worker = worker('assistant turns', runTurns.runPortion);

  const triedDrafts = createTriedDrafts();
  const playground = createPlayground({ ...common, think, triedDrafts });
  return {
    turns,
    runTurns,
    aiProviders,
    playground,
    assistantsService: createAssistants({ ...common, readContent, triedDrafts }),
    assistantRuns: createAssistantRuns(common),
    assistantCases: createAssistantCases({ ...common, playground }),
    contentSources: createContentSources({ ...common, content, readContent }),
    automationSettings: createAutomationSettings(common),
    conversationActions: createConversationActions({ ...common, assignContact: createAssignContact(common) }),
    contactsService: createContacts(common),
    reactivate: createReactivate(common),
  };
}
