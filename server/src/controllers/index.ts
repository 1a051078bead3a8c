import { aiProvidersController } from './ai-providers';
import { assistantsController } from './assistants';
import { auditController } from './audit';
import { automationController } from './automation';
import { connectionController } from './connection';
import { conversationActionsController } from './conversation-actions';
import { conversationsController } from './conversations';
import { generalSettingsController } from './general-settings';
import { liveController } from './live';
import { mediaController } from './media';
import { messageObjectsController } from './message-objects';
import { messagesController } from './messages';
import { operationsController } from './operations';
import { privacyController } from './privacy';
import { statusController } from './status';
import { templatesController } from './templates';
import { webhookLogController } from './webhook-log';

export const controllers = {
  'ai-providers': aiProvidersController,
  assistants: assistantsController,
  audit: auditController,
  automation: automationController,
  connection: connectionController,
  'conversation-actions': conversationActionsController,
  conversations: conversationsController,
  'general-settings': generalSettingsController,
  live: liveController,
  media: mediaController,
  'message-objects': messageObjectsController,
  messages: messagesController,
  operations: operationsController,
  privacy: privacyController,
  status: statusController,
  templates: templatesController,
  'webhook-log': webhookLogController,
};
