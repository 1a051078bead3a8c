import { z } from 'zod';

import { defineEndpoint } from './endpoint';
import { healthSummary } from './health';

/** For any admin user: whether the plugin is connected, and what this user may see. */
export const getStatus = defineEndpoint({
  method: 'GET',
  path: '/status',
  response: z.object({
    data: z.object({
      connected: z.boolean(),
      /** Options that are still missing, e.g. `accessToken`. Empty when connected. */
      missing: z.array(z.string()),
      phoneNumber: z
        .object({
          phoneNumberId: z.string(),
          displayPhoneNumber: z.string().nullable(),
          verifiedName: z.string().nullable(),
        })
        .nullable(),
      /** The enabled numbers of the account; more than one: the inbox can be filtered by them. */
      numbers: z.array(
        z.object({ phoneNumberId: z.string(), displayPhoneNumber: z.string().nullable(), verifiedName: z.string().nullable() }),
      ),
      /** For those who may read the settings; null for others. */
      health: healthSummary.nullable(),
      /** Where Meta should send webhooks, e.g. `https://cms.example.com/api/whatsapp/webhook`. */
      webhookUrl: z.string(),
      /** When the last genuine webhook came, ISO 8601; null if none yet. */
      lastWebhookAt: z.string().nullable(),
      /** Unread messages in the user's scope; 0 without permission. */
      unread: z.number().int(),
      /** The server's clock in epoch milliseconds. */
      now: z.number().int(),
    }),
  }),
});
export type ConnectionStatus = z.output<(typeof getStatus)['response']>['data'];
