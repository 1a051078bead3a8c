import type { Core } from '@strapi/strapi';

import { listAudit } from '../../../contracts/audit';
import { getContainer } from '../container';
import { handle } from './handle';

export const auditController = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: handle(strapi, listAudit, async ({ query }) => {
    const { data, nextCursor } = await getContainer(strapi).audit.list(query);
    return { data, meta: { nextCursor } };
  }),
});
