import type { Core } from '@strapi/strapi';

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
import { createCase, deleteCase, listCases, runCase, tryAssistant } from '../../../contracts/playground';
import { getContainer } from '../container';
import { handle } from './handle';

export const assistantsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: handle(strapi, listAssistants, async () => ({ data: await getContainer(strapi).assistantsService.list() })),

  names: handle(strapi, listAssistantNames, async () => ({ data: await getContainer(strapi).assistantsService.names() })),

  find: handle(strapi, getAssistant, async ({ params }) => ({
    data: await getContainer(strapi).assistantsService.find(params.documentId),
  })),

  create: handle(strapi, createAssistant, async ({ body, actor }) => ({
    status: 201,
    body: { data: await getContainer(strapi).assistantsService.create(body, actor) },
  })),

  update: handle(strapi, updateAssistant, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).assistantsService.update(params.documentId, body, actor),
  })),

  enable: handle(strapi, enableAssistant, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).assistantsService.enable(params.documentId, body.isEnabled, actor),
  })),

  remove: handle(strapi, deleteAssistant, async ({ params, actor }) => {
    await getContainer(strapi).assistantsService.remove(params.documentId, actor);
    return { data: params };
  }),

  runsOfConversation: handle(strapi, listConversationRuns, async ({ params, query, actor }) => ({
    data: await getContainer(strapi).assistantRuns.ofConversation(params.documentId, actor, query.limit),
  })),

  runs: handle(strapi, listAssistantRuns, async ({ params, query, actor }) => ({
    data: await getContainer(strapi).assistantRuns.ofAssistant(params.documentId, actor, query.limit),
  })),

  tryOut: handle(strapi, tryAssistant, async ({ body, actor }) => ({ data: await getContainer(strapi).playground.tryOut(body, actor) })),

  listCases: handle(strapi, listCases, async ({ params }) => ({ data: await getContainer(strapi).assistantCases.list(params.documentId) })),

  createCase: handle(strapi, createCase, async ({ params, body, actor }) => ({
    status: 201,
    body: { data: await getContainer(strapi).assistantCases.create(params.documentId, body, actor) },
  })),

  removeCase: handle(strapi, deleteCase, async ({ params, actor }) => {
    await getContainer(strapi).assistantCases.remove(params.documentId, params.case, actor);
    return { data: { documentId: params.case } };
  }),

  runCase: handle(strapi, runCase, async ({ params, body, actor }) => {
    const {
      case: ran,
      verdict,
      run,
      contents,
    } = await getContainer(strapi).assistantCases.run(params.documentId, { caseId: params.case, draft: body.draft }, actor);
    return { data: { case: ran, verdict, run, contents } };
  }),
});
