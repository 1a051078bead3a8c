import type { BusinessNumber } from '../accounts/account';
import type { Customer, Message } from '../customer';
import type { WireObject } from '../wire';
import { escapeLikeMeta } from './escape-like-meta';

/** One change, of whatever field. */
export interface Change {
  field: string;
  value: WireObject;
  /** Seconds; only changes of the account have it. */
  time?: number | undefined;
}

export function buildWebhook(wabaId: string, { field, value, time }: Change): Buffer {
  const json = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: wabaId, ...(time === undefined ? {} : { time }), changes: [{ value, field }] }],
  });
  return Buffer.from(escapeLikeMeta(withTemplateNumbers(json)), 'latin1');
}

/**
 * Webhooks have the ids of templates as numbers, which may be greater than a double can hold. They are texts
 * everywhere else, so only the finished JSON can have them right.
 */
function withTemplateNumbers(json: string): string {
  return json.replace(/"message_template_id":"(\d+)"/g, '"message_template_id":$1');
}

/** What every value about a number begins with. */
export function numberOf({ id, displayPhoneNumber }: BusinessNumber): WireObject {
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: displayPhoneNumber, phone_number_id: id },
  };
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
