import type { HandoffReason } from '../../../../../contracts/assistant-tools';
import type { Message } from '../../../../../contracts/message';
import type { EventContent } from '../../../../../contracts/message-content';
import type { TextKey, Values } from '../../../components/use-text';

export type EventIcon = 'automatic' | 'by-itself' | 'person' | 'assistant' | 'marketing' | 'blocked';

/** A line between the messages, without its words: those are the reader's language. */
export interface EventText {
  readonly icon: EventIcon;
  readonly key: TextKey;
  readonly values: Values;
  /** Why it was handed over; its words are a value of the text. */
  readonly reason?: HandoffReason;
  /** Said after it. */
  readonly tail?: { readonly key: TextKey; readonly values: Values };
}

interface EventNames {
  /** Who did it; null: nobody that has a name. */
  readonly who: string | null;
  readonly contact: string;
}

export function eventText(event: EventContent, { who, contact }: EventNames): EventText {
  switch (event.kind) {
    case 'mode':
      return modeText(event, who);
    case 'assistant':
      return assistantText(event, who);
    case 'assigned':
      return assignedText(event, who);
    case 'handoff':
      return handoffText(event);
    case 'opt-out':
      return { icon: 'marketing', key: event.isOut ? 'events.opt-out' : 'events.opt-in', values: { contact } };
    case 'blocked':
      return named('blocked', event.isBlocked ? 'events.blocked' : 'events.unblocked', who);
  }
}

/** Who did it, as far as a line can say it: a person, the phone app, a program. */
export function eventAuthor({ author }: Message, phoneApp: string): string | null {
  switch (author.kind) {
    case 'phone-app':
      return phoneApp;
    case 'user':
    case 'api':
    case 'assistant':
      return author.name;
    case 'system':
    case 'contact':
      return null;
  }
}

function modeText(event: Extract<EventContent, { kind: 'mode' }>, who: string | null): EventText {
  const { mode, cause, assistant } = event;
  if (mode === 'manual') {
    const isKnown = cause === 'sent' || cause === 'stop' || cause === 'undo';
    return named('person', isKnown ? `events.manual.${cause}` : 'events.manual', who);
  }
  switch (cause) {
    case 'inactive':
      return { icon: 'by-itself', key: 'events.automatic.inactive', values: {}, ...whoAnswers(assistant) };
    case 'archive':
    case 'undo':
      return named('automatic', `events.automatic.${cause}`, who);
    case 'hand-back':
      if (assistant !== null && who !== null) return { icon: 'automatic', key: 'events.automatic.hand-back', values: { who, assistant } };
      break;
    case 'switch':
    case 'sent':
    case 'stop':
      break;
  }
  return { ...named('automatic', 'events.automatic', who), ...whoAnswers(assistant) };
}

function whoAnswers(assistant: string | null): Pick<EventText, 'tail'> {
  if (assistant === null) return { tail: { key: 'mode.waiting', values: {} } };
  return { tail: { key: 'mode.answers', values: { name: assistant } } };
}

function assistantText({ assistant, isEnabled }: Extract<EventContent, { kind: 'assistant' }>, who: string | null): EventText {
  if (assistant === null) return named('assistant', 'events.assistant.none', who);
  const text = named('assistant', isEnabled ? 'events.assistant.on' : 'events.assistant.off', who);
  return { ...text, values: { ...text.values, assistant } };
}

function assignedText({ from, to }: Extract<EventContent, { kind: 'assigned' }>, who: string | null): EventText {
  if (to === null) {
    const text = named('person', 'events.unassigned', from === null ? null : who);
    return { ...text, values: { ...text.values, ...(from !== null && { from }) } };
  }
  if (who === to) {
    return { icon: 'person', key: from === null ? 'events.taken' : 'events.taken.from', values: { to, ...(from !== null && { from }) } };
  }
  // Who gave it away is said once.
  if (from === null || from === who) {
    const text = named('person', 'events.assigned', who);
    return { ...text, values: { ...text.values, to } };
  }
  const text = named('person', 'events.reassigned', who);
  return { ...text, values: { ...text.values, from, to } };
}

function handoffText({ assistant, reason, to }: Extract<EventContent, { kind: 'handoff' }>): EventText {
  const key = `events.handoff.${assistant === null ? 'by-itself' : 'assistant'}.${to === null ? 'nobody' : 'person'}` as const;
  return { icon: 'assistant', key, values: { ...(assistant !== null && { assistant }), ...(to !== null && { to }) }, reason };
}

type NamedKey = {
  [Key in TextKey]: `${Key}.nobody` extends TextKey ? Key : never;
}[TextKey];

/** Each of these lines has a form for when nobody's name is known. */
function named(icon: EventIcon, key: NamedKey, who: string | null): EventText {
  return who === null ? { icon, key: `${key}.nobody`, values: {} } : { icon, key, values: { who } };
}
