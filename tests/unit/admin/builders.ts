import type { Conversation } from '../../../contracts/conversation';
import type { MediaFile } from '../../../contracts/media';
import type { Message } from '../../../contracts/message';
import type { EventContent } from '../../../contracts/message-content';
import type { OutgoingMessage } from '../../../admin/src/features/inbox/outgoing/outgoing-message';

export const T0 = Date.UTC(2026, 10, 24, 9, 0, 0);

export function at(minutes: number): string {
  return new Date(T0 + minutes * 60_000).toISOString();
}

export function message(change: Partial<Message> = {}): Message {
  return {
    documentId: 'm1',
    conversation: 'c1',
    wamid: `wamid.${change.documentId ?? 'm1'}`,
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
    occurredAt: at(0),
    changedAt: T0,
    ...change,
  };
}

export function reaction(change: Partial<Message> & { targetWamid: string; emoji: string | null }): Message {
  const { targetWamid, emoji, ...rest } = change;
  return message({ type: 'reaction', content: { type: 'reaction', reaction: { targetWamid, emoji } }, text: emoji, ...rest });
}

export function conversation(change: Partial<Conversation> = {}): Conversation {
  return {
    documentId: 'c1',
    contact: {
      documentId: 'k1',
      name: 'Ana Pérez',
      waId: '34612555014',
      username: null,
      language: null,
      isGroup: false,
      optedOutAt: null,
      blockedAt: null,
    },
    phoneNumber: { phoneNumberId: '1', displayPhoneNumber: '+34 960 555 100' },
    assignedUser: null,
    mode: 'manual',
    epoch: 0,
    assistant: null,
    assistantEnabled: false,
    turn: null,
    handoff: null,
    missedAt: null,
    archivedAt: null,
    unreadCount: 0,
    lastMessageAt: at(0),
    preview: null,
    window: { state: 'open', expiresAt: at(24 * 60), freeEntryUntil: null },
    changedAt: T0,
    ...change,
  };
}

export const sofia: NonNullable<Conversation['assistant']> = { documentId: 'a1', name: 'Sofía', isEnabled: true, note: null };

/** A line of ours between the messages. */
export function eventMessage(event: EventContent, change: Partial<Message> = {}): Message {
  return message({
    documentId: 'e1',
    wamid: null,
    direction: 'internal',
    type: 'event',
    text: null,
    content: { type: 'event', event },
    author: { kind: 'user', name: 'Marta Ruiz' },
    ...change,
  });
}

export function outgoingMessage(change: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    correlationId: 'o1',
    conversation: 'c1',
    content: { type: 'text', text: { body: 'Hello' } },
    messageObject: null,
    rendered: null,
    category: null,
    media: [],
    targetWamid: null,
    replyTo: null,
    createdAt: T0,
    state: { kind: 'sending' },
    ...change,
  };
}

export function mediaFile(change: Partial<MediaFile> = {}): MediaFile {
  return {
    documentId: 'f1',
    state: 'stored',
    kind: 'image',
    mimeType: 'image/jpeg',
    size: 15_000,
    filename: null,
    reason: null,
    ...change,
  };
}
