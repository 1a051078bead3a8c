import { connection } from './start-house';

interface Sender {
  readonly waId?: string;
  readonly userId?: string;
  readonly parentUserId?: string;
  readonly name?: string;
}

let nextWamid = 0;

/** A fresh id, unique in this run. */
export function wamid(label = 'test'): string {
  nextWamid += 1;
  return `wamid.${label}-${process.pid}-${nextWamid}`;
}

/** One element of `messages[]`. */
export function textItem({ waId, userId, parentUserId }: Sender, { id = wamid(), at = Date.now(), body = 'Hello' } = {}) {
  return {
    ...(waId !== undefined && { from: waId }),
    ...(userId !== undefined && { from_user_id: userId }),
    ...(parentUserId !== undefined && { from_parent_user_id: parentUserId }),
    id,
    timestamp: String(Math.floor(at / 1000)),
    type: 'text',
    text: { body },
  };
}

/** A webhook with one `value` for the connected number. */
export function envelope(
  value: Record<string, unknown>,
  { field = 'messages', wabaId = connection.wabaId, phoneNumberId = connection.phoneNumberId } = {},
) {
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: wabaId,
        changes: [
          {
            field,
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550783881', phone_number_id: phoneNumberId },
              ...value,
            },
          },
        ],
      },
    ],
  };
}

/** A text of one person, as Meta sends it. */
export function textWebhook(sender: Sender, options: { id?: string; at?: number; body?: string } = {}) {
  const { waId, userId, parentUserId, name } = sender;
  const contact = {
    ...(name !== undefined && { profile: { name } }),
    ...(waId !== undefined && { wa_id: waId }),
    ...(userId !== undefined && { user_id: userId }),
    ...(parentUserId !== undefined && { parent_user_id: parentUserId }),
  };
  return envelope({ contacts: [contact], messages: [textItem(sender, options)] });
}

/** A status of one of our messages. */
export function statusWebhook(
  id: string,
  status: string,
  { at = Date.now(), correlationId, code }: { at?: number; correlationId?: string; code?: number } = {},
) {
  return envelope({
    statuses: [
      {
        id,
        status,
        timestamp: String(Math.floor(at / 1000)),
        recipient_id: '16505551234',
        ...(correlationId !== undefined && { biz_opaque_callback_data: correlationId }),
        ...(code !== undefined && { errors: [{ code, title: 'Refused', message: 'Refused', error_data: { details: 'Because.' } }] }),
      },
    ],
  });
}
