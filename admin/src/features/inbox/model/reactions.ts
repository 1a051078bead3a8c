import type { Message } from '../../../../../contracts/message';

export interface Reaction {
  readonly emoji: string;
  readonly direction: Message['direction'];
  readonly authorName: string | null;
}

/**
 * The reactions that hold, by the message they are on. A person has one per message, and so has our number, whoever
 * of us it was: the newest counts, and an empty one takes it back.
 */
export function reactionsByTarget(messages: readonly Message[]): ReadonlyMap<string, readonly Reaction[]> {
  const newest = new Map<string, Message>();
  for (const message of messages) {
    const reaction = reactionOf(message);
    if (!reaction || message.status === 'failed') continue;
    const who = message.direction === 'inbound' ? `${message.author.kind} ${message.author.name ?? ''}` : 'our number';
    const key = `${reaction.targetWamid}\n${who}`;
    const known = newest.get(key);
    if (!known || isLater(message, known)) newest.set(key, message);
  }
  const byTarget = new Map<string, Reaction[]>();
  for (const message of newest.values()) {
    const reaction = reactionOf(message);
    if (!reaction?.emoji) continue;
    const entry = { emoji: reaction.emoji, direction: message.direction, authorName: message.author.name };
    byTarget.set(reaction.targetWamid, [...(byTarget.get(reaction.targetWamid) ?? []), entry]);
  }
  return byTarget;
}

export function reactionOf({ content }: Message): { targetWamid: string; emoji: string | null } | null {
  if (content.type !== 'reaction' || !('reaction' in content)) return null;
  return content.reaction;
}

function isLater(a: Message, b: Message): boolean {
  if (a.occurredAt !== b.occurredAt) return a.occurredAt > b.occurredAt;
  return (a.wamid ?? '') > (b.wamid ?? '');
}
