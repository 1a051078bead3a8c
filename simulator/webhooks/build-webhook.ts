import type { Customer, Message } from '../customer';
import type { SimulatorOptions } from '../options';
import type { WireObject } from '../wire';
import { escapeLikeMeta } from './escape-like-meta';

/** Bytes of a webhook of the field `messages`, with one message or one status. */
export function buildWebhook(options: SimulatorOptions, content: WireObject): Buffer {
  return encodeWebhook({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: options.wabaId,
        changes: [
          {
            value: {
              messaging_product: 'whatsapp',
              metadata: {
                display_phone_number: options.displayPhoneNumber,
                phone_number_id: options.phoneNumberId,
              },
              ...content,
            },
            field: 'messages',
          },
        ],
      },
    ],
  });
}

function encodeWebhook(body: unknown): Buffer {
  return Buffer.from(escapeLikeMeta(JSON.stringify(body)), 'latin1');
}

export function contactOf(customer: Customer): WireObject {
  return {
    profile: {
      name: customer.profileName,
      ...(customer.username === undefined ? {} : { username: customer.username }),
    },
    ...(customer.waId === undefined ? {} : { wa_id: customer.waId }),
    ...(customer.userId === undefined ? {} : { user_id: customer.userId }),
  };
}

export function inboundItem(customer: Customer, message: Message): WireObject {
  return {
    ...(customer.waId === undefined ? {} : { from: customer.waId }),
    ...(customer.userId === undefined ? {} : { from_user_id: customer.userId }),
    id: message.wamid,
    timestamp: message.timestamp,
    type: message.type,
    ...message.content,
  };
}
