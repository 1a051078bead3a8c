import { conversationsController } from './conversations';
import { liveController } from './live';
import { messagesController } from './messages';
import { statusController } from './status';
import { templatesController } from './templates';

export const controllers = {
  conversations: conversationsController,
  live: liveController,
  messages: messagesController,
  status: statusController,
  templates: templatesController,
};
