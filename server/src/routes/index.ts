import { getChanges } from '../../../contracts/changes';
import { getStatus } from '../../../contracts/connection-status';
import { countConversations, getConversation, listConversations, readConversation } from '../../../contracts/conversation';
import type { Endpoint } from '../../../contracts/endpoint';
import { confirmMessage, listMessages, retryMessage, sendMessage } from '../../../contracts/message';
import { actionId, permissions, type PermissionName } from '../../../contracts/permissions';
import { listTemplates, syncTemplates } from '../../../contracts/template';

const { inboxRead, messagesSend, templatesRead } = permissions;

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
      route(listMessages, 'messages.list', [inboxRead]),
      route(sendMessage, 'messages.send', [inboxRead, messagesSend]),
      route(retryMessage, 'messages.retry', [inboxRead, messagesSend]),
      route(confirmMessage, 'messages.confirm', [inboxRead, messagesSend]),
      route(getChanges, 'live.changes', [inboxRead]),
      route({ method: 'GET', path: '/events' }, 'live.events', [inboxRead]),
      route(listTemplates, 'templates.list', [templatesRead]),
      route(syncTemplates, 'templates.sync', [templatesRead]),
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
