import type { Message } from '../../../../../contracts/message';
import type { EventContent } from '../../../../../contracts/message-content';
import { contentOf, nothingChosen } from '../../../components/bubbles/bubble-props';
import { chosenByTarget } from './chosen-answers';
import { reactionOf, reactionsByTarget, type Reaction } from './reactions';

export type ThreadItem =
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | { readonly kind: 'unread'; readonly key: string; readonly count: number }
  | { readonly kind: 'window-closed'; readonly key: string; readonly at: number }
  | EventItem
  | MessageItem;

/** A line of ours, such as a change of the mode. */
export interface EventItem {
  readonly kind: 'event';
  readonly key: string;
  readonly message: Message;
  readonly event: EventContent;
  /** The last handoff is shown whole; all else is one line. */
  readonly isWhole: boolean;
}

export interface MessageItem {
  readonly kind: 'message';
  readonly key: string;
  readonly message: Message;
  readonly reactions: readonly Reaction[];
  /** Ids and words of its buttons and rows that the contact tapped. */
  readonly chosen: ReadonlySet<string>;
  /** First of its group: further from the bubble above, and names its author. */
  readonly isFirst: boolean;
  /** Last of its group: has the tail. */
  readonly isLast: boolean;
}

interface ThreadItemsInput {
  /** Oldest first. */
  readonly messages: readonly Message[];
  /** The unread ones at opening begin with this one. */
  readonly firstUnread: { readonly documentId: string; readonly count: number } | null;
  /** When the window closed, epoch milliseconds; null while it is open. */
  readonly windowClosedAt: number | null;
  /** Day of an instant where the reader is, e.g. `2026-11-24`. */
  readonly dayOf: (at: number) => string;
}

const GROUP_MS = 5 * 60_000;

/** What the thread shows, in order: separators, divider, bubbles. Reactions sit on their messages. */
export function threadItems({ messages, firstUnread, windowClosedAt, dayOf }: ThreadItemsInput): ThreadItem[] {
  const reactions = reactionsByTarget(messages);
  const chosen = chosenByTarget(messages);
  const shown = messages.filter((message) => !reactionOf(message));
  const lastHandoff = shown.findLast((message) => eventOf(message)?.kind === 'handoff');
  const items: ThreadItem[] = [];
  let isWindowShown = windowClosedAt === null || shown.length === 0;
  let day = '';

  shown.forEach((message, index) => {
    const at = Date.parse(message.occurredAt);
    if (!isWindowShown && windowClosedAt !== null && at >= windowClosedAt) {
      items.push(windowClosed(windowClosedAt));
      isWindowShown = true;
    }
    const today = dayOf(at);
    if (today !== day) items.push({ kind: 'day', key: `day-${today}`, at });
    day = today;
    if (firstUnread?.documentId === message.documentId) {
      items.push({ kind: 'unread', key: 'unread', count: firstUnread.count });
    }
    const event = eventOf(message);
    if (event) {
      items.push({ kind: 'event', key: message.documentId, message, event, isWhole: message === lastHandoff });
      return;
    }
    const isDivided = items[items.length - 1]?.kind !== 'message';
    items.push({
      kind: 'message',
      key: message.correlationId ?? message.documentId,
      message,
      reactions: reactions.get(message.wamid ?? '') ?? [],
      chosen: chosen.get(message.wamid ?? '') ?? nothingChosen,
      isFirst: isDivided || !isSameGroup(shown[index - 1], message),
      isLast: !isSameGroup(message, shown[index + 1]),
    });
  });
  if (!isWindowShown && windowClosedAt !== null) items.push(windowClosed(windowClosedAt));
  return items;
}

function eventOf({ content }: Message): EventContent | null {
  return contentOf(content, 'event')?.event ?? null;
}

function windowClosed(at: number): ThreadItem {
  return { kind: 'window-closed', key: `window-closed-${at}`, at };
}

function isSameGroup(a: Message | undefined, b: Message | undefined): boolean {
  if (!a || !b || isLine(a) || isLine(b)) return false;
  const isSameAuthor = a.direction === b.direction && a.author.kind === b.author.kind && a.author.name === b.author.name;
  return isSameAuthor && Date.parse(b.occurredAt) - Date.parse(a.occurredAt) < GROUP_MS;
}

function isLine({ type }: Message): boolean {
  return type === 'system' || type === 'event';
}
