import type { MessageDirection } from '../contracts/message';

interface MessageKind {
  readonly direction: MessageDirection;
  /** Meta's word. */
  readonly type: string;
  readonly isGroup: boolean;
}

/** Lines that nobody wrote, and taps on a message: no new message for a reader. */
export const silentTypes: readonly string[] = ['reaction', 'system'];

/** Any message of the person opens the customer service window; groups have none (reference section 8.5). */
export function opensWindow({ direction, type, isGroup }: MessageKind): boolean {
  return direction === 'inbound' && type !== 'system' && !isGroup;
}

export function countsAsUnread({ direction, type }: MessageKind): boolean {
  return direction === 'inbound' && !silentTypes.includes(type);
}

export function showsInPreview({ type }: MessageKind): boolean {
  return !silentTypes.includes(type);
}
