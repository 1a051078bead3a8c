import type { Core } from '@strapi/strapi';

import { blockContact, getContact, updateContact } from '../../../contracts/contact';
import {
  archiveConversation,
  assignConversation,
  controlTurn,
  setConversationAssistant,
  setConversationMode,
  unarchiveConversation,
} from '../../../contracts/conversation-actions';
import { getContainer } from '../container';
import { handle } from './handle';

export const conversationActionsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  setMode: handle(strapi, setConversationMode, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).conversationActions.setMode(params.documentId, body, actor),
  })),

  setAssistant: handle(strapi, setConversationAssistant, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).conversationActions.setAssistant(params.documentId, body, actor),
  })),

  archive: handle(strapi, archiveConversation, async ({ params, actor }) =>
    getContainer(strapi).conversationActions.archive(params.documentId, actor),
  ),

  unarchive: handle(strapi, unarchiveConversation, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).conversationActions.unarchive(params.documentId, body.undo ?? null, actor),
  })),

  assign: handle(strapi, assignConversation, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).conversationActions.assign(params.documentId, body.userId, actor),
  })),

  controlTurn: handle(strapi, controlTurn, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).conversationActions.controlTurn(params.documentId, body.action, actor),
  })),

  findContact: handle(strapi, getContact, async ({ params, actor }) => ({
    data: await getContainer(strapi).contactsService.find(params.documentId, actor),
  })),

  updateContact: handle(strapi, updateContact, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).contactsService.update(params.documentId, body, actor),
  })),

  blockContact: handle(strapi, blockContact, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).contactsService.block(params.documentId, body.isBlocked, actor),
  })),
});
