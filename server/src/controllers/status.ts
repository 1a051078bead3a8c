import type { Core } from '@strapi/strapi';

import { getStatus } from '../../../contracts/connection-status';
import { permissions } from '../../../contracts/permissions';
import { readOptions } from '../config';
import { getContainer } from '../container';
import { toIso } from '../repositories/conversation-dto';
import { webhookUrl } from '../services/webhook-url';
import { can } from './admin-context';
import { handle } from './handle';

export const statusController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** For any admin user: the menu entry, the first-run page and the badge ask. */
  find: handle(strapi, getStatus, async ({ actor, context }) => {
    const { connections, database, inbox, journalRepository, phoneNumbers, clock } = getContainer(strapi);
    const number = phoneNumbers.current();
    const { publicUrl } = readOptions(strapi.config.get('plugin::whatsapp'));
    const canRead = can(context, permissions.inboxRead);
    return {
      data: {
        connected: connections.current() !== null,
        missing: connections.missing(),
        phoneNumber: number && {
          phoneNumberId: number.phoneNumberId,
          displayPhoneNumber: number.displayPhoneNumber,
          verifiedName: number.verifiedName,
        },
        webhookUrl: webhookUrl(strapi, publicUrl),
        lastWebhookAt: toIso(await journalRepository.newestReceivedAt()),
        unread: canRead ? await inbox.unread(database.knex, actor) : 0,
        now: clock(),
      },
    };
  }),
});
