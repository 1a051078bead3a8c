import { checkAiProvider, createAiProvider, deleteAiProvider, listAiProviders, updateAiProvider } from '../../../contracts/ai-provider';
import {
  createAssistant,
  deleteAssistant,
  enableAssistant,
  getAssistant,
  listAssistantNames,
  listAssistants,
  updateAssistant,
} from '../../../contracts/assistant';
import { listAssistantRuns, listConversationRuns } from '../../../contracts/assistant-run';
import {
  getAutomationSettings,
  listAgents,
  listAssignableUsers,
  saveAgent,
  saveAutomationSettings,
} from '../../../contracts/automation-settings';
import { getChanges } from '../../../contracts/changes';
import { blockContact, getContact, updateContact } from '../../../contracts/contact';
import { eraseContact, exportContact } from '../../../contracts/privacy';
import { listReadableTypes, previewContentSource } from '../../../contracts/content-source';
import { getStatus } from '../../../contracts/connection-status';
import {
  countConversations,
  getConversation,
  listConversations,
  readConversation,
  showTyping,
  startConversation,
} from '../../../contracts/conversation';
import {
  archiveConversation,
  assignConversation,
  controlTurn,
  setConversationAssistant,
  setConversationMode,
  unarchiveConversation,
} from '../../../contracts/conversation-actions';
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
import { createCase, deleteCase, listCases, runCase, tryAssistant } from '../../../contracts/playground';
import { permissions } from '../../../contracts/permissions';
import { streamEvents } from '../../../contracts/stream-events';
import {
  createTemplate,
  deleteTemplate,
  listTemplates,
  saveTemplateDraft,
  submitTemplate,
  syncTemplates,
} from '../../../contracts/template';
import { connectionRoutes } from './connection-routes';
import { recordRoutes } from './record-routes';
import { route } from './route';

const { inboxRead, messagesSend, messageObjectsManage, templatesManage, templatesRead } = permissions;
const { assistantsManage, assistantsRead, contactsEdit, conversationsAssign, settingsRead, settingsUpdate } = permissions;

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
      route(streamEvents, 'live.events', [inboxRead]),
      route(setConversationMode, 'conversation-actions.setMode', [inboxRead, messagesSend]),
      route(setConversationAssistant, 'conversation-actions.setAssistant', [inboxRead, messagesSend]),
      route(archiveConversation, 'conversation-actions.archive', [inboxRead, messagesSend]),
      route(unarchiveConversation, 'conversation-actions.unarchive', [inboxRead, messagesSend]),
      route(controlTurn, 'conversation-actions.controlTurn', [inboxRead, messagesSend]),
      route(assignConversation, 'conversation-actions.assign', [inboxRead, conversationsAssign]),
      route(listAssignableUsers, 'automation.assignable', [inboxRead, conversationsAssign]),
      route(getContact, 'conversation-actions.findContact', [inboxRead]),
      route(updateContact, 'conversation-actions.updateContact', [inboxRead, contactsEdit]),
      route(exportContact, 'privacy.export', [inboxRead, permissions.contactsExport]),
      route(eraseContact, 'privacy.erase', [inboxRead, permissions.contactsErase]),
      route(blockContact, 'conversation-actions.blockContact', [inboxRead, contactsEdit]),
      route(listConversationRuns, 'assistants.runsOfConversation', [inboxRead]),
      route(listAssistantNames, 'assistants.names', [inboxRead]),
      route(listAssistants, 'assistants.list', [assistantsRead]),
      route(getAssistant, 'assistants.find', [assistantsRead]),
      route(createAssistant, 'assistants.create', [assistantsRead, assistantsManage]),
      route(tryAssistant, 'assistants.tryOut', [inboxRead, assistantsRead, assistantsManage]),
      route(updateAssistant, 'assistants.update', [assistantsRead, assistantsManage]),
      route(enableAssistant, 'assistants.enable', [assistantsRead, assistantsManage]),
      route(deleteAssistant, 'assistants.remove', [assistantsRead, assistantsManage]),
      route(listAssistantRuns, 'assistants.runs', [assistantsRead, inboxRead]),
      route(listCases, 'assistants.listCases', [assistantsRead]),
      route(createCase, 'assistants.createCase', [assistantsRead, assistantsManage]),
      route(deleteCase, 'assistants.removeCase', [assistantsRead, assistantsManage]),
      route(runCase, 'assistants.runCase', [inboxRead, assistantsRead, assistantsManage]),
      route(listAiProviders, 'ai-providers.list', [assistantsRead]),
      route(createAiProvider, 'ai-providers.create', [assistantsRead, assistantsManage]),
      route(updateAiProvider, 'ai-providers.update', [assistantsRead, assistantsManage]),
      route(deleteAiProvider, 'ai-providers.remove', [assistantsRead, assistantsManage]),
      route(checkAiProvider, 'ai-providers.check', [assistantsRead, assistantsManage]),
      route(listReadableTypes, 'automation.contentTypes', [assistantsRead]),
      route(previewContentSource, 'automation.previewSource', [inboxRead, assistantsRead, assistantsManage]),
      ...connectionRoutes,
      ...recordRoutes,
      route(getAutomationSettings, 'automation.read', [settingsRead]),
      route(saveAutomationSettings, 'automation.save', [settingsRead, settingsUpdate]),
      route(listAgents, 'automation.agents', [settingsRead]),
      route(saveAgent, 'automation.saveAgent', [settingsRead, settingsUpdate]),
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
      { method: 'GET', path: readTicketedMedia.path, handler: 'media.readTicketed', config: { auth: false, policies: [] } },
    ],
  },
};
