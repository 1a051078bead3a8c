import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import { messageContent } from '../../../contracts/message-content';
import type { InboundEvent } from '../../../server/src/meta/inbound-event';
import { normalizeWebhook } from '../../../server/src/meta/normalize-webhook';
import { parseWebhookBody } from '../../../server/src/meta/parse-webhook-body';
import { metaJson } from '../../helpers/sign-webhook';

const FOLDER = join(__dirname, '../../fixtures/webhooks');
const RECEIVED_AT = Date.UTC(2026, 10, 24, 9, 31);
const fixtures = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const value = (parts: Record<string, unknown>, field = 'messages') => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '100000000000002', changes: [{ field, value: { metadata: { phone_number_id: '100000000000003' }, ...parts } }] }],
});
const item = (more: Record<string, unknown> = {}) => ({
  from: '16505550101',
  id: 'wamid.1',
  timestamp: '1790000000',
  type: 'text',
  text: { body: 'Hi' },
  ...more,
});
const normalize = (parts: Record<string, unknown>, field?: string) => normalizeWebhook(value(parts, field), RECEIVED_AT);

describe('each kind of webhook', () => {
  test.each(fixtures)('%s', (name) => {
    const normalized = normalizeWebhook(parseWebhookBody(Buffer.from(metaJson(read(name)))), RECEIVED_AT);
    // The item as JSON text is compared apart: it would only repeat the fixture.
    const events = normalized.events.map((event) => (event.kind === 'message' ? { ...event, raw: typeof event.raw } : event));
    expect({ events, rejected: normalized.rejected }).toMatchSnapshot();
  });

  test.each(fixtures)('%s gives contents of our own schema', (name) => {
    for (const event of normalizeWebhook(read(name), RECEIVED_AT).events) {
      if (event.kind !== 'message' && event.kind !== 'edit') continue;
      const parsed = messageContent.safeParse(event.content);
      expect(parsed.data).toEqual(event.content);
    }
  });

  test.each(fixtures)('%s keeps each message as it came', (name) => {
    const items = JSON.stringify(read(name));
    for (const event of normalizeWebhook(read(name), RECEIVED_AT).events) {
      if (event.kind === 'message') expect(items).toContain(event.raw);
    }
  });
});

describe('contacts[] need not line up with messages[]', () => {
  const namesOf = (events: readonly InboundEvent[]) => events.map((event) => (event.kind === 'message' ? event.contact.profileName : null));

  test('each message finds its own person', () => {
    const { events } = normalizeWebhook(read('batch-contacts-out-of-line.json'), RECEIVED_AT);
    expect(namesOf(events)).toEqual(['Ada', null, 'Bob', null]);
  });

  test('an entry without ids belongs to nobody', () => {
    const { rejected } = normalize({ contacts: [{ profile: { name: 'Ada' } }], messages: [item({ from: undefined })] });
    expect(rejected).toMatchObject([{ reason: 'no_identity' }]);
  });

  test('the user id goes before the number', () => {
    const contacts = [
      { profile: { name: 'The number was hers' }, wa_id: '16505550101', user_id: 'US.1' },
      { profile: { name: 'Bob' }, wa_id: '16505550102', user_id: 'US.2' },
    ];
    const { events } = normalize({ contacts, messages: [item({ from_user_id: 'US.2' })] });
    expect(namesOf(events)).toEqual(['Bob']);
  });

  test('an entry completes what the message leaves out', () => {
    const contacts = [{ wa_id: '16505550101', user_id: 'US.1', parent_user_id: 'US.ENT.1' }];
    expect(normalize({ contacts, messages: [item()] }).events).toMatchObject([
      {
        contact: {
          addresses: [
            { kind: 'wa_id', value: '16505550101' },
            { kind: 'bsuid', value: 'US.1' },
            { kind: 'parent_bsuid', value: 'US.ENT.1' },
          ],
        },
      },
    ]);
  });

  test('variants of a number are recognised as one person', () => {
    const { events } = normalize({
      contacts: [{ profile: { name: 'Ana' }, wa_id: '525512345678' }],
      messages: [item({ from: '5215512345678' })],
    });
    expect(events).toMatchObject([{ contact: { profileName: 'Ana', addresses: [{ value: '525512345678', received: '5215512345678' }] } }]);
  });
});

describe('what is not for us to read is rejected, with a reason', () => {
  test.each([
    ['null', null],
    ['a list', []],
    ['a number', 1],
    ['a text', 'entry'],
    ['an object without entry', {}],
    ['an entry that is an object', { entry: {} }],
  ])('%s is no envelope', (_what, body) => {
    expect(normalizeWebhook(body, RECEIVED_AT)).toEqual({
      events: [],
      rejected: [{ path: '', kind: 'body', reason: 'not_an_envelope', details: expect.any(String) }],
    });
  });

  test('an empty entry list has nothing to say', () => {
    expect(normalizeWebhook({ entry: [] }, RECEIVED_AT)).toEqual({ events: [], rejected: [] });
  });

  test.each([
    ['no id', { id: undefined }],
    ['an empty id', { id: '' }],
    ['an id with a space', { id: 'wamid 1' }],
    ['an id with a line break', { id: 'wamid.1\n' }],
    ['an id that is not ASCII', { id: 'wamid.ä' }],
    ['an id of 256 characters', { id: 'w'.repeat(256) }],
    ['an id that is an object', { id: {} }],
  ])('a message with %s', (_what, more) => {
    expect(normalize({ messages: [item(more)] })).toEqual({
      events: [],
      rejected: [
        { path: 'entry.0.changes.0.value.messages.0', kind: 'messages.messages', reason: 'malformed', details: 'A message needs an id.' },
      ],
    });
  });

  test.each([
    ['an edit without a target', { messages: [item({ type: 'edit', edit: {} })] }, 'malformed'],
    ['a revoke without a target', { messages: [item({ type: 'revoke' })] }, 'malformed'],
    ['a status without an id', { statuses: [{ status: 'read' }] }, 'malformed'],
    ['a status without a word', { statuses: [{ id: 'wamid.1' }] }, 'malformed'],
    ['a status that is only ours', { statuses: [{ id: 'wamid.1', status: 'queued' }] }, 'not_handled'],
    ['a group with an id that is no id', { messages: [item({ group_id: 'a b' })] }, 'no_identity'],
    ['an echo to nobody', { message_echoes: [item({ to: undefined })] }, 'no_identity'],
    ['a preference of nobody', { user_preferences: [{ category: 'marketing_messages', value: 'stop' }] }, 'no_identity'],
    ['a preference without a category', { user_preferences: [{ wa_id: '1', value: 'stop' }] }, 'not_handled'],
    [
      'a preference with another value',
      { user_preferences: [{ wa_id: '1', category: 'marketing_messages', value: 'pause' }] },
      'not_handled',
    ],
    ['a preference without a value', { user_preferences: [{ wa_id: '1', category: 'marketing_messages' }] }, 'not_handled'],
    ['a change of user id without an id', { user_id_update: [{}] }, 'no_identity'],
    ['a list that we do not know', { constructor: [{}] }, 'not_handled'],
    ['nothing at all', {}, 'not_handled'],
    ['empty lists', { messages: [], statuses: [] }, 'not_handled'],
  ])('%s', (_what, parts, reason) => {
    const { events, rejected } = normalize(parts);
    expect(events).toEqual([]);
    expect(rejected).toMatchObject([{ reason, details: expect.any(String) }]);
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('a field called %s is a field that we do not know', (field) => {
    expect(normalize({}, field)).toMatchObject({ events: [], rejected: [{ kind: field, reason: 'not_handled' }] });
  });

  test('a message that is too deep to be written again', () => {
    let deep: unknown = 'bottom';
    for (let depth = 0; depth < 50_000; depth += 1) deep = [deep];
    const { events, rejected } = normalize({ messages: [item({ text: deep }), item()] });
    expect(events).toHaveLength(1);
    expect(rejected).toMatchObject([{ path: 'entry.0.changes.0.value.messages.0', reason: 'malformed' }]);
  });

  test('a list that came as an object is not passed over because of its neighbours', () => {
    const { events, rejected } = normalize({ messages: item(), statuses: [{ id: 'wamid.2', status: 'read', timestamp: '1790000000' }] });
    expect(events.length + rejected.length).toBe(2);
  });

  test('messages under a field that we read from Meta again are read all the same', () => {
    expect(normalize({ messages: [item()] }, 'message_template_status_update').events).toMatchObject([
      { kind: 'template' },
      { kind: 'message' },
    ]);
  });

  test('messages of the history are not taken for new ones', () => {
    expect(normalize({ messages: [item({ from: '15550100200' })] }, 'history')).toMatchObject({
      events: [{ kind: 'message', isHistory: true }],
      rejected: [],
    });
  });

  test('a piece of history without messages is named', () => {
    expect(normalize({ history: [{ metadata: { phase: 0 }, threads: [] }] }, 'history')).toMatchObject({
      events: [],
      rejected: [{ reason: 'not_handled' }],
    });
  });

  test('an edit without a new text does not empty the message', () => {
    expect(normalize({ messages: [item({ type: 'edit', edit: { original_message_id: 'wamid.0' } })] })).toMatchObject({
      events: [],
      rejected: [{ reason: 'malformed' }],
    });
  });
});

test('a name that is longer than a column is cut, and the message is kept', () => {
  const { events } = normalize({
    contacts: [{ wa_id: '16505550101', profile: { name: '😀'.repeat(300), username: 'a'.repeat(300) } }],
    messages: [item()],
  });
  const [event] = events;
  if (event?.kind !== 'message') throw new Error('expected a message');
  expect(event.contact.profileName?.length).toBeLessThanOrEqual(255);
  expect(event.contact.username?.length).toBeLessThanOrEqual(255);
});

test('one broken item does not take its neighbours with it', () => {
  const { events, rejected } = normalizeWebhook(read('batch-with-broken-items.json'), RECEIVED_AT);
  expect(events.map(({ source }) => source.path)).toEqual([
    'entry.0.changes.0.value.messages.0',
    'entry.0.changes.0.value.messages.6',
    'entry.0.changes.0.value.statuses.0',
    'entry.3.changes.0.value.messages.0',
  ]);
  expect(rejected.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
    'entry.0.changes.0.value.messages.1 malformed',
    'entry.0.changes.0.value.messages.2 no_identity',
    'entry.0.changes.0.value.messages.3 malformed',
    'entry.0.changes.0.value.messages.4 malformed',
    'entry.0.changes.0.value.messages.5 malformed',
    'entry.0.changes.0.value.statuses.1 malformed',
    'entry.0.changes.0.value.polls.0 not_handled',
    'entry.0.changes.1 malformed',
    'entry.1 malformed',
    'entry.2 malformed',
  ]);
});

describe('whatever comes, nothing throws and nothing is passed over', () => {
  const parts = ['messages', 'message_echoes', 'statuses', 'user_id_update', 'user_preferences', 'history', 'errors', '__proto__'];
  const wireKeys = [
    'id',
    'type',
    'from',
    'from_user_id',
    'to',
    'to_user_id',
    'group_id',
    'timestamp',
    'text',
    'image',
    'audio',
    'location',
    'contacts',
    'interactive',
    'reaction',
    'order',
    'system',
    'edit',
    'revoke',
    'unsupported',
    'errors',
    'context',
    'status',
    'user_id',
    'parent_user_id',
    'wa_id',
    'category',
    'value',
    'body',
    'message_id',
    'message',
    'original_message_id',
    'button_reply',
    'code',
    'latitude',
    'longitude',
    'profile',
    'name',
    'current',
    'previous',
    '__proto__',
  ];
  const words = [
    ...wireKeys,
    'sent',
    'failed',
    'queued',
    'user_changed_number',
    'user_changed_user_id',
    'marketing_messages',
    'US.1',
    '16505550101',
    'wamid.1',
    '1790000000',
    '',
  ];
  const { json } = fc.letrec<{ json: unknown; record: unknown }>((tie) => ({
    json: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<unknown>(...words),
      fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null)),
      fc.array(tie('json'), { maxLength: 3 }),
      tie('record'),
    ),
    record: fc.dictionary(fc.constantFrom(...wireKeys), tie('json'), { maxKeys: 8 }),
  }));
  const wireItem = fc.oneof(
    json,
    fc
      .tuple(
        fc.constantFrom(
          'text',
          'image',
          'location',
          'contacts',
          'interactive',
          'reaction',
          'order',
          'system',
          'edit',
          'revoke',
          'unsupported',
          '__proto__',
        ),
        json,
        fc.dictionary(fc.constantFrom(...wireKeys), json, { maxKeys: 6 }),
      )
      .map(([type, body, rest]) => ({ id: 'wamid.1', from: '16505550101', type, [type]: body, ...rest })),
  );
  const anyValue = fc
    .tuple(fc.dictionary(fc.constantFrom(...parts), fc.array(wireItem, { maxLength: 4 }), { maxKeys: 4 }), json, json)
    .map(([lists, contacts, metadata]) => ({ ...lists, contacts, metadata }));
  const change = fc.oneof(
    { weight: 5, arbitrary: fc.record({ field: fc.oneof(fc.constantFrom('messages', 'history', 'constructor'), json), value: anyValue }) },
    { weight: 1, arbitrary: json },
  );
  const entry = fc.oneof(
    { weight: 5, arbitrary: fc.record({ id: json, changes: fc.array(change, { maxLength: 3 }) }) },
    { weight: 1, arbitrary: json },
  );
  const isRecord = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null && !Array.isArray(one);

  /** Elements of the lists of every value, counted without the plugin's help. */
  function countItems(entries: readonly unknown[]): number {
    let count = 0;
    for (const one of entries) {
      const changes = isRecord(one) && Array.isArray(one.changes) ? one.changes : [];
      for (const each of changes) {
        const inner: unknown = isRecord(each) ? each.value : null;
        if (!isRecord(inner)) continue;
        for (const [key, list] of Object.entries(inner)) {
          if (Array.isArray(list) && !['contacts', 'metadata', 'messaging_product'].includes(key)) count += list.length;
        }
      }
    }
    return count;
  }

  test('property: every item ends as an event or as a rejection, and all can be written down', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 }), (entries) => {
        const { events, rejected } = normalizeWebhook({ entry: entries }, RECEIVED_AT);
        expect(events.length + rejected.length).toBeGreaterThanOrEqual(countItems(entries));
        for (const event of events) {
          expect(typeof event.kind).toBe('string');
          expect(Number.isSafeInteger(event.occurredAt)).toBe(true);
          if (event.kind === 'message') expect(event.contact.addresses.length).toBeGreaterThan(0);
        }
        for (const { path, details } of rejected) {
          expect(path).not.toBe('');
          expect(details).not.toBeNull();
        }
        expect(() => JSON.stringify({ events, rejected })).not.toThrow();
      }),
      { numRuns: 5000 },
    );
  });

  test('property: any JSON as a body', () => {
    fc.assert(
      fc.property(fc.oneof(json, fc.jsonValue()), (body) => {
        expect(() => normalizeWebhook(body, RECEIVED_AT)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });
});
