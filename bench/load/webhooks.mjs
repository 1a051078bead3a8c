import { createHmac } from 'node:crypto';

export const connection = {
  appId: '100000000000000',
  appSecret: 'bench-app-secret',
  wabaId: '100000000000001',
  phoneNumberId: '100000000000002',
  accessToken: 'bench-access-token',
  verifyToken: 'bench-verify-token',
};

let nextId = 0;

/** A signed webhook with one text message of about 1 KB, its own wamid, and one of `contacts` senders. */
export function signedWebhook({ contacts = 500 } = {}) {
  const id = nextId++;
  const waId = `3461${String(id % contacts).padStart(7, '0')}`;
  const body = JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: connection.wabaId,
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550783881', phone_number_id: connection.phoneNumberId },
              contacts: [{ profile: { name: `Customer ${id % contacts}` }, wa_id: waId, user_id: `ES.${id % contacts}` }],
              messages: [
                {
                  from: waId,
                  from_user_id: `ES.${id % contacts}`,
                  id: `wamid.${process.pid}-${id}-${Date.now()}`,
                  timestamp: String(1_795_500_000 + id),
                  type: 'text',
                  text: { body: 'x'.repeat(450) },
                },
              ],
            },
          },
        ],
      },
    ],
  });
  const signature = createHmac('sha256', connection.appSecret).update(body).digest('hex');
  return { method: 'POST', headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` }, body };
}
