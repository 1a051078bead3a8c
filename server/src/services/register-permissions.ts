import type { Core } from '@strapi/strapi';

import { permissions, PLUGIN_ID } from '../../../contracts/permissions';

/** In Strapi's role editor; the super admin gets them at this boot, other roles by hand. */
const ACTIONS = [
  { uid: permissions.inboxRead, displayName: 'Read own and unassigned conversations', subCategory: 'Inbox' },
  { uid: permissions.inboxReadAll, displayName: 'Read all conversations', subCategory: 'Inbox' },
  { uid: permissions.messagesSend, displayName: 'Send messages', subCategory: 'Inbox' },
  { uid: permissions.conversationsAssign, displayName: 'Assign conversations', subCategory: 'Inbox' },
  { uid: permissions.contactsEdit, displayName: 'Edit and block contacts', subCategory: 'Inbox' },
  { uid: permissions.contactsExport, displayName: 'Export all that is kept of a contact', subCategory: 'Inbox' },
  { uid: permissions.contactsErase, displayName: 'Erase a contact for ever', subCategory: 'Inbox' },
  { uid: permissions.templatesRead, displayName: 'Read and synchronise templates', subCategory: 'Templates' },
  { uid: permissions.templatesManage, displayName: 'Write, submit and delete templates', subCategory: 'Templates' },
  { uid: permissions.messageObjectsManage, displayName: 'Write and delete message objects', subCategory: 'Message objects' },
  { uid: permissions.assistantsRead, displayName: 'See assistants and what they did', subCategory: 'Assistants' },
  { uid: permissions.assistantsManage, displayName: 'Write, try and enable assistants', subCategory: 'Assistants' },
  { uid: permissions.settingsRead, displayName: 'Read the settings, the connection and its health', subCategory: 'Settings' },
  { uid: permissions.settingsUpdate, displayName: 'Change the settings', subCategory: 'Settings' },
  { uid: permissions.webhookLogRead, displayName: 'Read the webhook log', subCategory: 'Records' },
  { uid: permissions.webhookLogReplay, displayName: 'Replay webhooks and set them aside', subCategory: 'Records' },
  { uid: permissions.auditRead, displayName: 'Read who did what', subCategory: 'Records' },
];

export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const actions = ACTIONS.map((action) => ({ section: 'plugins', pluginName: PLUGIN_ID, ...action }));
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
}
