import { agentProfile } from './agent-profile';
import { aiProvider } from './ai-provider';
import { assistant } from './assistant';
import { assistantCase } from './assistant-case';
import { assistantRun } from './assistant-run';
import { auditEntry } from './audit-entry';
import { connection } from './connection';
import { contact } from './contact';
import { contactIdentity } from './contact-identity';
import { conversation } from './conversation';
import { erasure } from './erasure';
import { loginState } from './login-state';
import { media } from './media';
import { mediaFailure } from './media-failure';
import { message } from './message';
import { messageMedia } from './message-media';
import { messageObject } from './message-object';
import { outbox } from './outbox';
import { phoneNumber } from './phone-number';
import { quarantinedItem } from './quarantined-item';
import { scheduledTask } from './scheduled-task';
import { setting } from './setting';
import { template } from './template';
import { waitingStatus } from './waiting-status';
import { webhookCounter } from './webhook-counter';
import { webhookEvent } from './webhook-event';

export const contentTypes = {
  contact,
  'contact-identity': contactIdentity,
  'phone-number': phoneNumber,
  conversation,
  message,
  media,
  'message-media': messageMedia,
  'media-failure': mediaFailure,
  'message-object': messageObject,
  'outbox-row': outbox,
  template,
  'webhook-event': webhookEvent,
  'webhook-counter': webhookCounter,
  'quarantined-item': quarantinedItem,
  'waiting-status': waitingStatus,
  assistant,
  'assistant-run': assistantRun,
  'assistant-case': assistantCase,
  'ai-provider': aiProvider,
  'agent-profile': agentProfile,
  setting,
  'audit-entry': auditEntry,
  connection,
  erasure,
  'login-state': loginState,
  'scheduled-task': scheduledTask,
};
