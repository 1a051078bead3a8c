import { message as messageSchema } from '../../../contracts/message';
import { toMessageDto } from '../../../server/src/repositories/message-dto';

type Stored = Parameters<typeof toMessageDto>[0];
const NOW = Date.UTC(2026, 10, 24, 9, 31);
const conversation = 'c'.repeat(24);
const stored: Stored = {
  id: 1,
  documentId: 'm'.repeat(24),
  conversationId: 2,
  wamid: 'wamid.1',
  correlationId: null,
  direction: 'inbound',
  type: 'text',
  content: { type: 'text', text: { body: 'Hello' } },
  text: 'Hello',
  state: null,
  author: { kind: 'contact', userId: null, name: null },
  replyToWamid: null,
  targetWamid: null,
  retryOf: null,
  forwarded: false,
  isHistory: false,
  referral: null,
  product: null,
  messageObject: null,
  participant: null,
  epoch: null,
  editedAt: null,
  revokedAt: null,
  versions: [],
  occurredAt: NOW,
  changedAt: NOW + 5,
};
const dto = (changes: Partial<Stored> = {}, quoted: Stored | null = null) =>
  toMessageDto({ ...stored, ...changes }, { conversation, quoted, files: [] });

test('a message of the contact', () => {
  expect(messageSchema.parse(dto())).toEqual({
    documentId: 'm'.repeat(24),
    conversation,
    wamid: 'wamid.1',
    correlationId: null,
    direction: 'inbound',
    type: 'text',
    text: 'Hello',
    content: { type: 'text', text: { body: 'Hello' } },
    status: null,
    statusTimes: {},
    error: null,
    author: { kind: 'contact', name: null },
    replyTo: null,
    retryOf: null,
    forwarded: false,
    media: [],
    referral: null,
    product: null,
    editedAt: null,
    revokedAt: null,
    occurredAt: '2026-11-24T09:31:00.000Z',
    changedAt: NOW + 5,
  });
});

test('a message of ours tells its statuses and why it failed', () => {
  const error = { code: 131026, title: 'Undeliverable', details: null, category: 'recipient' };
  const state = { status: 'failed' as const, statusTimes: { queued: NOW, failed: NOW + 1000 }, error };
  expect(messageSchema.parse(dto({ direction: 'outbound', state }))).toMatchObject({
    status: 'failed',
    statusTimes: { queued: '2026-11-24T09:31:00.000Z', failed: '2026-11-24T09:31:01.000Z' },
    error,
  });
});

describe('the words of a revoked message go nowhere', () => {
  const revoked = {
    revokedAt: NOW + 1000,
    text: 'secret',
    content: { type: 'text', text: { body: 'secret' } } as const,
    versions: [{ wamid: null, at: NOW, content: { type: 'text', text: { body: 'secret' } } as const }],
  };

  test('not with itself', () => {
    expect(JSON.stringify(dto(revoked))).not.toContain('secret');
    expect(dto(revoked)).toMatchObject({
      type: 'text',
      text: null,
      content: { type: 'text', raw: null },
      revokedAt: '2026-11-24T09:31:01.000Z',
    });
  });

  test('not in a quote', () => {
    const quoting = dto({ replyToWamid: 'wamid.0' }, { ...stored, ...revoked, wamid: 'wamid.0' });
    expect(JSON.stringify(quoting)).not.toContain('secret');
    expect(quoting.replyTo).toEqual({ wamid: 'wamid.0', documentId: stored.documentId, direction: 'inbound', type: 'revoked', text: null });
  });
});

describe('a quote', () => {
  test('of a message that is there', () => {
    expect(dto({ replyToWamid: 'wamid.0' }, { ...stored, wamid: 'wamid.0' }).replyTo).toEqual({
      wamid: 'wamid.0',
      documentId: stored.documentId,
      direction: 'inbound',
      type: 'text',
      text: 'Hello',
    });
  });

  test('of a message that is not there keeps its id', () => {
    expect(dto({ replyToWamid: 'wamid.0' }).replyTo).toEqual({
      wamid: 'wamid.0',
      documentId: null,
      direction: null,
      type: null,
      text: null,
    });
  });
});

test('earlier texts of an edited message are not told', () => {
  const versions = [
    { wamid: 'wamid.2', at: NOW + 1, content: { type: 'text', text: { body: 'Hello' } } as const },
    { wamid: null, at: NOW, content: { type: 'text', text: { body: 'Helo' } } as const },
  ];
  const edited = dto({ versions, editedAt: NOW + 1 });
  expect(edited.editedAt).toBe('2026-11-24T09:31:00.001Z');
  expect(JSON.stringify(edited)).not.toContain('Helo"');
});

test('a time that no calendar has is no reason to fail', () => {
  expect(messageSchema.safeParse(dto({ occurredAt: 9e15, editedAt: 9e15 })).success).toBe(true);
});
