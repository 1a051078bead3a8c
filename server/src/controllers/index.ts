import { aiProvidersController } from './ai-providers';
import { assistantsController } from './assistants';
import { automationController } from './automation';
import { conversationActionsController } from './conversation-actions';
import { conversationsController } from './conversations';
import { liveController } from './live';
import { mediaController } from './media';
import { messageObjectsController } from './message-objects';
import { messagesController } from './messages';
import { statusController } from './status';
import { templatesController } from './templates';

export const controllers = {
  'ai-providers': aiProvidersController,
  assistants: assistantsController,
  automation: automationController,
  'conversation-actions': conversationActionsController,
  conversations: conversationsController,
  live: liveController,
  media: mediaController,
  'message-objects': messageObjectsController,
  messages: messagesController,
  status: statusController,
  templates: templatesController,
};
