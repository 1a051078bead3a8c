import { getChanges } from '../../../contracts/changes';
import { getStatus } from '../../../contracts/connection-status';
import {
  countConversations,
  getConversation,
  listConversations,
  readConversation,
  showTyping,
  startConversation,
} from '../../../contracts/conversation';
import type { Endpoint } from '../../../contracts/endpoint';
import { createMediaTicket, readMedia, readTicketedMedia, refetchMedia, takeLibraryFile, uploadMedia } from '../../../contracts/media';
import {
  createMessageObject,
  deleteMessageObject,
  duplicateMessageObject,
  getMessageObject,
  listMessageObjects,
  updateMessageObject,
} from '../../../contracts/message-object';
import { confirmMessage, listMessages, retryMessage, sendMessage } from '../../../contracts/message';
import { actionId, permissions, type PermissionName } from '../../../contracts/permissions';
import {
  createTemplate,
  deleteTemplate,
  listTemplates,
  saveTemplateDraft,
  submitTemplate,
  syncTemplates,
} from '../../../contracts/template';

const { inboxRead, messagesSend, messageObjectsManage, templatesManage, templatesRead } = permissions;

/** Every route names what it needs; the rows are scoped in SQL besides. Strapi puts `/whatsapp` in front. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      route(getStatus, 'status.find', []),
      route(listConversations, 'conversations.list', [inboxRead]),
      route(countConversations, 'conversations.counts', [inboxRead]),
      route(getConversation, 'conversations.find', [inboxRead]),
      route(readConversation, 'conversations.read', [inboxRead]),
      route(startConversation, 'conversations.start', [inboxRead, messagesSend]),
      route(showTyping, 'conversations.typing', [inboxRead, messagesSend]),
      route(listMessages, 'messages.list', [inboxRead]),
      route(sendMessage, 'messages.send', [inboxRead, messagesSend]),
      route(retryMessage, 'messages.retry', [inboxRead, messagesSend]),
      route(confirmMessage, 'messages.confirm', [inboxRead, messagesSend]),
      route(getChanges, 'live.changes', [inboxRead]),
      route({ method: 'GET', path: '/events' }, 'live.events', [inboxRead]),
      route(listTemplates, 'templates.list', [templatesRead]),
      route(syncTemplates, 'templates.sync', [templatesRead]),
      route(createTemplate, 'templates.create', [templatesRead, templatesManage]),
      route(saveTemplateDraft, 'templates.saveDraft', [templatesRead, templatesManage]),
      route(submitTemplate, 'templates.submit', [templatesRead, templatesManage]),
      route(deleteTemplate, 'templates.remove', [templatesRead, templatesManage]),
      route(listMessageObjects, 'message-objects.list', [inboxRead]),
      route(getMessageObject, 'message-objects.find', [inboxRead]),
      route(createMessageObject, 'message-objects.create', [inboxRead, messageObjectsManage]),
      route(updateMessageObject, 'message-objects.update', [inboxRead, messageObjectsManage]),
      route(duplicateMessageObject, 'message-objects.duplicate', [inboxRead, messageObjectsManage]),
      route(deleteMessageObject, 'message-objects.remove', [inboxRead, messageObjectsManage]),
      route(uploadMedia, 'media.upload', [inboxRead]),
      route(takeLibraryFile, 'media.takeFromLibrary', [inboxRead]),
      route(readMedia, 'media.read', [inboxRead]),
      route(createMediaTicket, 'media.createTicket', [inboxRead]),
      route(refetchMedia, 'media.refetch', [inboxRead]),
      // The element that loads it cannot send a header: its ticket is the login, and is checked by the controller.
      { ...readTicketedMedia, handler: 'media.readTicketed', config: { auth: false, policies: [] } },
    ],
  },
};

function route({ method, path }: Pick<Endpoint, 'method' | 'path'>, handler: string, needed: readonly PermissionName[]) {
  const hasPermissions = { name: 'admin::hasPermissions', config: { actions: needed.map(actionId) } };
  return {
    method,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin', ...(needed.length > 0 ? [hasPermissions] : [])] },
  };
}
