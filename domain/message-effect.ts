import type { MessageDirection } from '../contracts/message';

interface MessageKind {
  readonly direction: MessageDirection;
  /** Meta's word. */
  readonly type: string;
  readonly isGroup: boolean;
  /** From before the number was connected: no news, but it may tell how long the window is open. */
  readonly isHistory: boolean;
}

/** Lines that nobody wrote, and taps on a message: no new message for a reader. */
export const silentTypes: readonly string[] = ['reaction', 'system', 'event', 'request_welcome'];

/** Any message or call of the person opens the customer service window; groups have none (reference section 8.5). */
export function opensWindow({ direction, type, isGroup }: Omit<MessageKind, 'isHistory'>): boolean {
  return direction === 'inbound' && type !== 'system' && !isGroup;
}

export function countsAsUnread({ direction, type, isHistory }: Omit<MessageKind, 'isGroup'>): boolean {
  return direction === 'inbound' && !isHistory && !silentTypes.includes(type);
}

export function showsInPreview({ type }: Pick<MessageKind, 'type'>): boolean {
  return !silentTypes.includes(type);
}

/** A customer who came from an advertisement is free of charge for so long (reference section 8.5). */
export const FREE_ENTRY_MS = 72 * 60 * 60 * 1000;
