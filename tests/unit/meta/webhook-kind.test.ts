import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { normalizeWebhook } from '../../../server/src/meta/normalize-webhook';
import { summarizeWebhook } from '../../../server/src/meta/webhook-kind';
import { envelope, statusWebhook, textItem, textWebhook } from '../../helpers/webhook-builders';

const folder = path.resolve(__dirname, '../../fixtures/webhooks');

function summary(body: unknown) {
  const { events, rejected } = normalizeWebhook(body, 0);
  return summarizeWebhook(events, rejected);
}
const fixture = (name: string) => summary(JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')));

describe('what a webhook holds', () => {
  it.each([
    ['text--phone-bsuid', 'message', 'text'],
    ['reaction--phone-bsuid', 'message', 'reaction'],
    ['status-delivered--bsuid-only', 'status', 'delivered'],
    ['status-call', 'status', null],
    ['edit--phone-bsuid', 'change', 'edit'],
    ['revoke--phone-bsuid', 'change', 'revoke'],
    ['echo-text--phone-bsuid', 'echo', 'text'],
    ['history-chunk--phone-only', 'history', null],
    ['state-sync--phone-bsuid', 'contact', 'smb_app_state_sync'],
    ['user-id-update--bsuid-only', 'contact', 'user_id_update'],
    ['template-status-approved', 'template', 'message_template_status_update'],
    ['phone-number-quality', 'number', 'phone_number_quality_update'],
    ['account-update-banned', 'account', 'account_update'],
    ['business-capability', 'account', 'business_capability_update'],
    ['calls-terminate--phone-bsuid', 'call', null],
    ['future-field', 'other', expect.any(String)],
  ])('%s', (name, kind, detail) => expect(fixture(name)).toEqual({ kind, detail }));

  it.each([
    [
      'one kind, several words',
      envelope({ messages: [textItem({ waId: '346000001' }), { ...textItem({ waId: '346000002' }), type: 'order' }] }),
      { kind: 'message', detail: null },
    ],
    [
      'several kinds',
      { entry: [...textWebhook({ waId: '346000001' }).entry, ...statusWebhook('wamid.x', 'sent').entry] },
      { kind: 'several', detail: null },
    ],
    ['nothing', { entry: [] }, { kind: 'other', detail: null }],
    ['a broken message', envelope({ messages: [{ type: 'text' }] }), { kind: 'message', detail: null }],
    [
      'a type that is a sentence',
      envelope({ messages: [{ ...textItem({ waId: '346000001' }), type: 'Ana Pérez' }] }),
      { kind: 'message', detail: null },
    ],
    ['a field named like a property of objects', envelope({}, { field: 'constructor' }), { kind: 'other', detail: 'constructor' }],
  ])('%s', (_what, body, expected) => expect(summary(body)).toEqual(expected));

  it('has a kind for each of our examples', () => {
    for (const name of readdirSync(folder)) expect(fixture(name.replace('.json', '')).kind).toEqual(expect.any(String));
  });
});

describe('why an item was set aside', () => {
  it.each([
    ['an error of ours', { errors: [{ code: 1, error_data: { details: 'Message to +34 612 345 678 (ana@example.com) failed.' } }] }],
    ['a status that is a sentence', { statuses: [{ id: 'wamid.x', status: 'Canary +34 612 345 678', timestamp: '1749416383' }] }],
    [
      'a preference that is a sentence',
      { user_preferences: [{ wa_id: '34612345678', category: 'marketing_messages', value: 'Canary 612 345 678' }] },
    ],
    [
      'an item that cannot be written',
      {
        messages: [
          Object.assign(textItem({ waId: '34612345678' }), {
            toJSON: () => {
              throw new TypeError('Canary 612 345 678');
            },
          }),
        ],
      },
    ],
  ])('says nothing personal: %s', (_what, value) => {
    const { rejected } = normalizeWebhook(envelope(value), 0);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]?.details).not.toMatch(/612|Canary|@/);
    expect(rejected[0]?.details).toEqual(expect.any(String));
  });
});
