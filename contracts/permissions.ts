/**
 * The plugin's permissions. An action's full id is `plugin::whatsapp.<name>`.
 * `inboxRead` sees own and unassigned conversations, `inboxReadAll` sees all.
 */
export const PLUGIN_ID = 'whatsapp';

export const permissions = {
  inboxRead: 'inbox.read',
  inboxReadAll: 'inbox.read-all',
  messagesSend: 'messages.send',
  conversationsAssign: 'conversations.assign',
  contactsEdit: 'contacts.edit',
  contactsExport: 'contacts.export',
  contactsErase: 'contacts.erase',
  templatesRead: 'templates.read',
  templatesManage: 'templates.manage',
  messageObjectsManage: 'message-objects.manage',
  assistantsRead: 'assistants.read',
  assistantsManage: 'assistants.manage',
  settingsRead: 'settings.read',
  settingsUpdate: 'settings.update',
  webhookLogRead: 'webhook-log.read',
  webhookLogReplay: 'webhook-log.replay',
  auditRead: 'audit.read',
} as const;

export type PermissionName = (typeof permissions)[keyof typeof permissions];

/** `inbox.read` → `plugin::whatsapp.inbox.read` */
export function actionId(name: PermissionName): string {
  return `plugin::${PLUGIN_ID}.${name}`;
}
