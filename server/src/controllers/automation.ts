import type { Core } from '@strapi/strapi';

import {
  getAutomationSettings,
  listAgents,
  listAssignableUsers,
  saveAgent,
  saveAutomationSettings,
} from '../../../contracts/automation-settings';
import { listReadableTypes, previewContentSource } from '../../../contracts/content-source';
import { getContainer } from '../container';
import { handle } from './handle';

export const automationController = ({ strapi }: { strapi: Core.Strapi }) => ({
  read: handle(strapi, getAutomationSettings, async () => ({ data: await getContainer(strapi).automationSettings.read() })),

  save: handle(strapi, saveAutomationSettings, async ({ body, actor }) => ({
    data: { settings: await getContainer(strapi).automationSettings.save(body, actor) },
  })),

  agents: handle(strapi, listAgents, async () => ({ data: await getContainer(strapi).automationSettings.listAgents() })),

  saveAgent: handle(strapi, saveAgent, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).automationSettings.saveAgent(params.id, body, actor),
  })),

  assignable: handle(strapi, listAssignableUsers, async () => ({ data: await getContainer(strapi).automationSettings.assignable() })),

  contentTypes: handle(strapi, listReadableTypes, async () => ({ data: getContainer(strapi).contentSources.types() })),

  previewSource: handle(strapi, previewContentSource, async ({ body, actor }) => ({
    data: await getContainer(strapi).contentSources.preview(body, actor),
  })),
});
