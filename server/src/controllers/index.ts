import { conversationsController } from './conversations';
import { liveController } from './live';
import { mediaController } from './media';
import { messageObjectsController } from './message-objects';
import { messagesController } from './messages';
import { statusController } from './status';
import { templatesController } from './templates';

export const controllers = {
  conversations: conversationsController,
  live: liveController,
  media: mediaController,
  'message-objects': messageObjectsController,
  messages: messagesController,
  status: statusController,
  templates: templatesController,
};
