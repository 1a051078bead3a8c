import { conversation as conversationSchema } from '../../../contracts/conversation';
import { newestPhone, toConversationDto, toIso } from '../../../server/src/repositories/conversation-dto';

const NOW = Date.UTC(2026, 10, 24, 9, 31);
const row = {
  document_id: 'c'.repeat(24),
  contact_document_id: 'k'.repeat(24),
  contact_name: null,
  profile_name: 'Nora Lind',
  username: 'noralind',
  is_group: 0,
  phone_number_id: '100000000000003',
  display_phone_number: '15550100200',
  user_id: null,
  mode: 'automatic',
  archived_at: null,
  unread_count: '3',
  last_message_at: String(NOW - 1000),
  last_inbound_at: NOW - 2000,
  changed_at: String(NOW),
  preview_direction: 'inbound',
  preview_type: 'text',
  preview_text: 'Hello',
  preview_status: null,
  preview_revoked_at: null,
};
const phone = { kind: 'wa_id', received: '16505550101', seen_at: 100 };
const userId = { kind: 'bsuid', received: 'US.1', seen_at: 900 };
const dto = (changes: Record<string, unknown> = {}, identities: Record<string, unknown>[] = [phone, userId]) =>
  toConversationDto({ ...row, ...changes }, identities, NOW);

test('a row becomes what the contract says', () => {
  expect(conversationSchema.parse(dto())).toEqual({
    documentId: 'c'.repeat(24),
    contact: {
      documentId: 'k'.repeat(24),
      name: 'Nora Lind',
      waId: '16505550101',
      username: 'noralind',
      language: null,
      isGroup: false,
      optedOutAt: null,
      blockedAt: null,
    },
    phoneNumber: { phoneNumberId: '100000000000003', displayPhoneNumber: '15550100200' },
    assignedUser: null,
    mode: 'automatic',
    epoch: 0,
    assistant: null,
    assistantEnabled: false,
    turn: null,
    handoff: null,
    missedAt: null,
    archivedAt: null,
    unreadCount: 3,
    lastMessageAt: '2026-11-24T09:30:59.000Z',
    preview: { direction: 'inbound', type: 'text', text: 'Hello', status: null },
    window: { state: 'open', expiresAt: '2026-11-25T09:30:58.000Z', freeEntryUntil: null },
    changedAt: NOW,
  });
});

describe('the name to show', () => {
  test.each([
    ["the editor's", { contact_name: 'Ms Lind' }, [phone], 'Ms Lind'],
    ["the profile's", { contact_name: ' ' }, [phone], 'Nora Lind'],
    ['the username', { profile_name: null }, [phone], 'noralind'],
    ['the phone with a plus', { profile_name: '', username: null }, [userId, phone], '+16505550101'],
    ['the user id', { profile_name: null, username: null }, [userId], 'US.1'],
    ['a question mark', { profile_name: null, username: null }, [], '?'],
  ])('%s', (_what, changes, identities, name) => {
    expect(dto(changes, identities).contact.name).toBe(name);
  });
});

describe('the owner', () => {
  test.each([
    [{ firstname: 'Ada', lastname: 'Berg' }, 'Ada Berg'],
    [{ firstname: 'Ada', lastname: null }, 'Ada'],
    [{ firstname: ' ', lastname: '', user_username: 'ada' }, 'ada'],
    [{ firstname: null, lastname: null, user_username: null }, '#7'],
  ])('%j is shown as %s', (changes, name) => {
    expect(dto({ user_id: '7', ...changes }).assignedUser).toEqual({ id: 7, name });
  });
});

describe('the preview', () => {
  test('of a revoked message keeps its words to itself', () => {
    expect(dto({ preview_revoked_at: NOW }).preview).toEqual({ direction: 'inbound', type: 'revoked', text: null, status: null });
  });

  test('is short, and never cuts an emoji in half', () => {
    expect(dto({ preview_text: `${'a'.repeat(199)}😀` }).preview?.text).toBe(`${'a'.repeat(199)}\ufffd`);
    expect(dto({ preview_text: 'b'.repeat(5000) }).preview?.text).toHaveLength(200);
  });

  test.each([null, undefined])('there is none without a message (%j)', (direction) => {
    expect(dto({ preview_direction: direction }).preview).toBeNull();
  });

  test('has no text where the message has none', () => {
    expect(dto({ preview_text: '' }).preview?.text).toBeNull();
  });
});

test.each([
  ['has never written', null, 'none', null],
  ['wrote long ago', 0, 'closed', '1970-01-02T00:00:00.000Z'],
])('the window of a contact who %s', (_what, last, state, expiresAt) => {
  expect(dto({ last_inbound_at: last }).window).toEqual({ state, expiresAt, freeEntryUntil: null });
});

test('what the database lacks has a sensible value', () => {
  expect(dto({ mode: null, unread_count: null, changed_at: null, display_phone_number: '', is_group: true })).toMatchObject({
    mode: 'automatic',
    unreadCount: 0,
    changedAt: 0,
    phoneNumber: { displayPhoneNumber: null },
    contact: { isGroup: true },
  });
  expect(dto({ mode: 'manual' }).mode).toBe('manual');
});

test.each([
  [
    'the last one used',
    [
      { ...phone, seen_at: '5' },
      { ...phone, received: '2', seen_at: 10 },
    ],
    '2',
  ],
  ['the greater one at the same time', [phone, { ...phone, received: '16505550102' }], '16505550102'],
  ['a seen one before one never seen', [{ ...phone, received: '9', seen_at: null }, phone], '16505550101'],
  ['none', [userId], null],
])('the phone to show is %s', (_what, identities, expected) => {
  expect(newestPhone(identities)).toBe(expected);
  expect(newestPhone(identities.toReversed())).toBe(expected);
});

test.each([
  [0, '1970-01-01T00:00:00.000Z'],
  ['1790000000000', '2026-09-21T14:13:20.000Z'],
  [null, null],
  [undefined, null],
  ['x', null],
  [9e15, null],
])('the instant %j is %j', (value, expected) => {
  expect(toIso(value)).toBe(expected);
});

describe('who answers', () => {
  const assistant = { assistant_document_id: 'a'.repeat(24), assistant_name: 'Sofía', assistant_is_enabled: 1, assistant_enabled: 1 };

  test('names the assistant, and a provider that is no AI', () => {
    expect(dto({ ...assistant, provider_name: 'Simulator (scripted, no AI)' }).assistant).toEqual({
      documentId: 'a'.repeat(24),
      name: 'Sofía',
      isEnabled: true,
      note: 'Simulator (scripted, no AI)',
    });
    expect(dto({ ...assistant, provider_name: 'OpenAI' }).assistant?.note).toBeNull();
  });

  test.each([
    ['none', { turn_due_at: null }, null],
    ['one that waits', { turn_due_at: NOW + 4000 }, { state: 'waiting', dueAt: '2026-11-24T09:31:04.000Z' }],
    ['one that runs', { turn_due_at: NOW - 4000, turn_lease_until: NOW + 50_000 }, { state: 'running', dueAt: null }],
    [
      'one whose process died',
      { turn_due_at: NOW - 4000, turn_lease_until: NOW - 1 },
      { state: 'waiting', dueAt: '2026-11-24T09:30:56.000Z' },
    ],
    ['none in manual mode', { mode: 'manual', turn_due_at: NOW }, null],
  ])('shows the turn: %s', (_what, changes, turn) => {
    expect(dto(changes).turn).toEqual(turn);
  });

  test('shows why a person is wanted', () => {
    expect(dto({ handoff_at: NOW, handoff_reason: 'asked', handoff_summary: 'A lamp' }).handoff).toEqual({
      reason: 'asked',
      at: '2026-11-24T09:31:00.000Z',
      summary: 'A lamp',
    });
  });
});
