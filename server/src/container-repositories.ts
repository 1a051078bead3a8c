import { createAgentRepository } from './repositories/agent-repository';
import { createAiProviderRepository } from './repositories/ai-provider-repository';
import { createAssistantCaseRepository } from './repositories/assistant-case-repository';
import { createAssistantRepository } from './repositories/assistant-repository';
import { createAssistantRunRepository } from './repositories/assistant-run-repository';
import { createContactRepository } from './repositories/contact-repository';
import { createConversationRepository } from './repositories/conversation-repository';
import type { Database } from './repositories/database';
import { createInboxRepository } from './repositories/inbox-repository';
import { createJournalRepository } from './repositories/journal-repository';
import { createMediaRepository } from './repositories/media-repository';
import { createMessageObjectRepository } from './repositories/message-object-repository';
import { createMessageRepository } from './repositories/message-repository';
import { createOutboxRepository } from './repositories/outbox-repository';
import { createPhoneNumberRepository } from './repositories/phone-number-repository';
import { createQuarantineRepository } from './repositories/quarantine-repository';
import { createSettingRepository } from './repositories/setting-repository';
import { createTemplateRepository } from './repositories/template-repository';
import { createWaitingStatusRepository } from './repositories/waiting-status-repository';

/** The only users of the database. */
export function createRepositories(database: Database) {
  const media = createMediaRepository();
  const messages = createMessageRepository();
  return {
    agents: createAgentRepository(),
    assistants: createAssistantRepository(),
    cases: createAssistantCaseRepository(),
    runs: createAssistantRunRepository(),
    providers: createAiProviderRepository(),
    settings: createSettingRepository(),
    contacts: createContactRepository(),
    conversations: createConversationRepository(),
    media,
    messages,
    messageObjects: createMessageObjectRepository(),
    templates: createTemplateRepository(),
    quarantine: createQuarantineRepository(),
    waitingStatuses: createWaitingStatusRepository(),
    outbox: createOutboxRepository({ database }),
    journalRepository: createJournalRepository({ database }),
    phoneNumberRepository: createPhoneNumberRepository(),
    inbox: createInboxRepository({ messages, media }),
  };
}

export type Repositories = ReturnType<typeof createRepositories>;
