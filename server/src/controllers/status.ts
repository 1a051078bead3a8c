import type { Core } from '@strapi/strapi';

import { getStatus } from '../../../contracts/connection-status';
import { permissions } from '../../../contracts/permissions';
import { getContainer } from '../container';
import { toIso } from '../repositories/conversation-dto';
import type { StoredPhoneNumber } from '../repositories/phone-number-repository';
import { webhookUrl } from '../services/webhook-url';
import { can } from './admin-context';
import { handle } from './handle';

export const statusController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** For any admin user: the menu entry, the first-run page and the badge ask. */
  find: handle(strapi, getStatus, async ({ actor, context }) => {
    const { connections, database, inbox, journalRepository, phoneNumbers, health, options, clock } = getContainer(strapi);
    const number = phoneNumbers.current();
    const canRead = can(context, permissions.inboxRead);
    return {
      data: {
        connected: connections.current() !== null,
        missing: connections.missing(),
        phoneNumber: number && shown(number),
        numbers: phoneNumbers.enabled().map(shown),
        health: can(context, permissions.settingsRead) ? await health.summary() : null,
        webhookUrl: webhookUrl(strapi, options.publicUrl),
        lastWebhookAt: toIso(await journalRepository.newestReceivedAt()),
        unread: canRead ? await inbox.unread(database.knex, actor) : 0,
        now: clock(),
      },
    };
  }),
});

function shown({ phoneNumberId, displayPhoneNumber, verifiedName }: StoredPhoneNumber) {
  return { phoneNumberId, displayPhoneNumber, verifiedName };
}
