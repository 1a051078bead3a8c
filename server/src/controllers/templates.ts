import type { Core } from '@strapi/strapi';

import { errorCodes } from '../../../contracts/error-codes';
import { listTemplates, syncTemplates, type Template } from '../../../contracts/template';
import { getContainer } from '../container';
import { MetaApiError } from '../meta/meta-api-error';
import { WhatsAppError } from '../services/whatsapp-error';
import { handle } from './handle';

export const templatesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: handle(strapi, listTemplates, async () => ({ data: await readTemplates(strapi) })),

  sync: handle(strapi, syncTemplates, async () => {
    try {
      await getContainer(strapi).syncTemplates();
    } catch (error) {
      if (!(error instanceof MetaApiError)) throw error;
      throw new WhatsAppError(errorCodes.metaRefused, error.message, {
        status: 502,
        details: { metaCode: error.code, metaDetails: error.details },
      });
    }
    return { data: await readTemplates(strapi) };
  }),
});

async function readTemplates(strapi: Core.Strapi): Promise<Template[]> {
  const { connections, templates, database } = getContainer(strapi);
  const wabaId = connections.current()?.wabaId;
  return wabaId === undefined ? [] : templates.list(database.knex, wabaId);
}
