import { getChanges } from '../../../contracts/changes';
import { getStatus } from '../../../contracts/connection-status';
import { countConversations, getConversation, listConversations, readConversation } from '../../../contracts/conversation';
import { documentId, instant } from '../../../contracts/endpoint';
import { confirmMessage, listMessages, retryMessage, sendMessage } from '../../../contracts/message';
import { actionId, permissions } from '../../../contracts/permissions';
import { listTemplates, syncTemplates } from '../../../contracts/template';

const ID = 'abcdefghij0123456789abcd';

test.each([
  [ID, true],
  [ID.toUpperCase(), false],
  [ID.slice(1), false],
  [`${ID}a`, false],
  [`${ID}\n`, false],
  ['../../../etc/passwd', false],
  ['', false],
])('%j is a document id: %s', (value, expected) => {
  expect(documentId.safeParse(value).success).toBe(expected);
});

test.each([
  ['2026-11-24T09:31:00.000Z', true],
  ['2026-11-24T09:31:00+01:00', false],
  ['2026-11-24', false],
  ['yesterday', false],
])('%j is an instant: %s', (value, expected) => {
  expect(instant.safeParse(value).success).toBe(expected);
});

test('no two endpoints share method and path', () => {
  const all = [
    getChanges,
    getStatus,
    countConversations,
    getConversation,
    listConversations,
    readConversation,
    confirmMessage,
    listMessages,
    retryMessage,
    sendMessage,
    listTemplates,
    syncTemplates,
  ].map(({ method, path }) => `${method} ${path}`);
  expect(new Set(all).size).toBe(all.length);
});

describe('the list of conversations', () => {
  test('has defaults, and reads numbers from the address', () => {
    expect(listConversations.query.parse({})).toEqual({ view: 'all', limit: 50 });
    expect(listConversations.query.parse({ limit: '100', view: 'mine', q: 'Ada' })).toEqual({ view: 'mine', limit: 100, q: 'Ada' });
  });

  test.each([
    { limit: '0' },
    { limit: '101' },
    { limit: '1.5' },
    { limit: 'x' },
    { view: 'favourites' },
    { q: 'a'.repeat(201) },
    { cursor: 'a'.repeat(201) },
    { order: 'name' },
  ])('refuses %j', (query) => {
    expect(listConversations.query.safeParse(query).success).toBe(false);
  });
});

describe('sending', () => {
  const content = { type: 'text', text: { body: 'Hello' } };
  test.each([
    [{ content }],
    [{ content, correlationId: '0197b0e6-0000-7000-8000-000000000001', replyTo: ID }],
    [{ content, replyTo: null }],
  ])('takes %j', (body) => {
    expect(sendMessage.body.safeParse(body).success).toBe(true);
  });

  test.each([
    [{}],
    [{ content, correlationId: '1' }],
    [{ content, replyTo: 'wamid.1' }],
    [{ content, to: '+16505551234' }],
    [{ content: 'Hello' }],
  ])('refuses %j', (body) => {
    expect(sendMessage.body.safeParse(body).success).toBe(false);
  });
});

test.each([
  ['0', true],
  ['1790000000000', true],
  ['-1', false],
  ['1.5', false],
  ['x', false],
  [undefined, false],
])('changes since %j can be asked for: %s', (since, expected) => {
  expect(getChanges.query.safeParse({ since }).success).toBe(expected);
});

test('an action is named after its plugin', () => {
  expect(actionId(permissions.inboxReadAll)).toBe('plugin::whatsapp.inbox.read-all');
});
