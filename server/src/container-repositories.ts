import { createAgentRepository } from './repositories/agent-repository';
import { createAiProviderRepository } from './repositories/ai-provider-repository';
import { createAssistantCaseRepository } from './repositories/assistant-case-repository';
import { createAssistantRepository } from './repositories/assistant-repository';
import { createAssistantRunRepository } from './repositories/assistant-run-repository';
import { createConnectionRepository } from './repositories/connection-repository';
import { createConnectionFactsRepository } from './repositories/connection-facts-repository';
import { createAuditRepository } from './repositories/audit-repository';
import { createContactRepository } from './repositories/contact-repository';
import { createConversationRepository } from './repositories/conversation-repository';
import type { Database } from './repositories/database';
import { createErasureRepository } from './repositories/erasure-repository';
import { createHealthRepository } from './repositories/health-repository';
import { createInboxRepository } from './repositories/inbox-repository';
import { createJournalRepository } from './repositories/journal-repository';
import { createLoginStateRepository } from './repositories/login-state-repository';
import { createMediaRepository } from './repositories/media-repository';
import { createMessageObjectRepository } from './repositories/message-object-repository';
import { createMessageRepository } from './repositories/message-repository';
import { createOutboxRepository } from './repositories/outbox-repository';
import { createPhoneNumberRepository } from './repositories/phone-number-repository';
import { createQuarantineRepository } from './repositories/quarantine-repository';
import { createRetentionRepository } from './repositories/retention-repository';
import { createScheduledTaskRepository } from './repositories/scheduled-task-repository';
import { createSettingRepository } from './repositories/setting-repository';
import { createSubjectRepository } from './repositories/subject-repository';
import { createTemplateRepository } from './repositories/template-repository';
import { createWaitingConversationRepository } from './repositories/waiting-conversation-repository';
import { createWaitingStatusRepository } from './repositories/waiting-status-repository';
import { createWebhookCounterRepository } from './repositories/webhook-counter-repository';
import { createWebhookLogRepository } from './repositories/webhook-log-repository';

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
    connectionRepository: createConnectionRepository(),
    connectionFacts: createConnectionFactsRepository(),
    healthRepository: createHealthRepository(),
    erasureRepository: createErasureRepository(),
    subjects: createSubjectRepository(),
    waitingConversations: createWaitingConversationRepository(),
    loginStates: createLoginStateRepository(),
    taskRepository: createScheduledTaskRepository({ database }),
    auditEntries: createAuditRepository(),
    retention: createRetentionRepository(),
    webhookCounters: createWebhookCounterRepository({ database }),
    webhookLogRepository: createWebhookLogRepository(),
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
