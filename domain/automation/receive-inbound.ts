import type { EventContent } from '../../contracts/message-content';
import { isQualityProbe } from '../handoff-words';
import { optOutWord, type OptOutWords } from '../opt-out-words';
import type { AnsweringAssistant } from './answering-assistant';
import { armTurn, MAX_AGE_MS } from './arm-turn';
import { asksForPerson } from './asks-for-person';
import type { AutomationState } from './automation-state';
import { handOff } from './hand-off';
import { sessionOfInbound } from './session';
import { whoAnswers } from './who-answers';

/** A text that goes to the contact; what it says is chosen by purpose and language. */
export type AutomaticText = 'waiting' | 'handoff' | 'failure' | 'opted-out' | 'opted-in';

/** What follows from a step besides the new state. */
export type AutomationEffect =
  | { readonly kind: 'say'; readonly text: AutomaticText }
  | { readonly kind: 'event'; readonly event: EventContent }
  /** The message object of a tap goes out. */
  | { readonly kind: 'send-tapped' }
  | { readonly kind: 'assign'; readonly userId: number }
  | { readonly kind: 'preference'; readonly optedOut: boolean };

export interface AutomationStep<S> {
  readonly state: S;
  readonly effects: readonly AutomationEffect[];
}

/** "When tapped" of a message object (contracts/message-object tapAction). */
export type TapEffect = { readonly kind: 'send' } | { readonly kind: 'handoff' } | { readonly kind: 'assign'; readonly userId: number };

export interface InboundFacts {
  readonly message: {
    /** Row id. */
    readonly id: number;
    readonly type: string;
    readonly text: string | null;
    /** Id of the button or row that was tapped. */
    readonly tappedId: string | null;
    /** Epoch milliseconds, as Meta says. */
    readonly occurredAt: number;
  };
  readonly contact: {
    readonly locale: string | null;
    readonly isGroup: boolean;
    readonly isBlocked: boolean;
    readonly isOptedOut: boolean;
  };
  /** What the tapped button or row is to do; null: nothing, or it was no tap. */
  readonly tapAction: TapEffect | null;
  /** The contact's message before this one; null when it is the first. */
  readonly previousInboundAt: number | null;
  /** The one of `state.assistantId`. */
  readonly assistant: AnsweringAssistant | null;
  /** Who gets it when it is handed to a person: by name, null when nobody is assigned; `assignTo` when it is still to be given. */
  readonly handoffTo: { readonly name: string | null; readonly assignTo: number | null };
  readonly optOutWords: OptOutWords;
  readonly sendsWaitingMessages: boolean;
  readonly now: number;
}

/** Nobody wrote them, or there is nothing to answer. */
const unanswerable: readonly string[] = ['reaction', 'system', 'event', 'request_welcome', 'unsupported', 'call', 'media_placeholder'];

export function isAnswerable(type: string): boolean {
  return !unanswerable.includes(type);
}

/** The rules before any model, for one new message of the contact: each message is taken once. */
export function receiveInbound<S extends AutomationState>(state: S, facts: InboundFacts): AutomationStep<S> {
  const { message, contact, now } = facts;
  if (!isAnswerable(message.type) || contact.isGroup || contact.isBlocked) return { state, effects: [] };

  const isFresh = now - message.occurredAt < MAX_AGE_MS;
  const word = message.text === null ? null : optOutWord(message.text, facts.optOutWords);
  if (word !== null) return { state, effects: preferenceEffects(word === 'stop', isFresh, contact.isOptedOut) };

  const noted = sessionOfInbound(
    { ...state, inboundVersion: state.inboundVersion + 1, newestInboundId: Math.max(state.newestInboundId, message.id) },
    { at: message.occurredAt, previousAt: facts.previousInboundAt },
  );
  const assign = facts.tapAction?.kind === 'assign' ? [facts.tapAction] : [];
  if (noted.mode === 'manual') return { state: noted, effects: assign };
  if (!isFresh) return { state: { ...noted, missedAt: noted.missedAt ?? now }, effects: assign };
  const { state: next, effects } = answer(noted, facts);
  return { state: next, effects: [...assign, ...effects] };
}

function answer<S extends AutomationState>(state: S, facts: InboundFacts): AutomationStep<S> {
  const { message, contact, assistant, now } = facts;
  const hand = (reason: 'asked' | 'quality_probe') => handOver(state, { reason, assistant, handoffTo: facts.handoffTo, now });
  if (message.text !== null && isQualityProbe(message.text)) return hand('quality_probe');
  if (facts.tapAction?.kind === 'handoff') return hand('asked');
  // What the tap brings is the answer.
  if (facts.tapAction?.kind === 'send') return { state: { ...state, answeredUpTo: message.id }, effects: [{ kind: 'send-tapped' }] };
  if (whoAnswers(state, assistant) !== 'assistant' || !assistant) return wait(state, facts);
  const { handoff, debounce } = assistant.draft;
  if (asksForPerson(message, { locale: contact.locale, extraWords: handoff.keywords })) return hand('asked');
  return { state: armTurn(state, { debounce, now }), effects: [] };
}

function wait<S extends AutomationState>(state: S, { sendsWaitingMessages, now }: InboundFacts): AutomationStep<S> {
  if (!sendsWaitingMessages || state.waitingSentAt !== null) return { state, effects: [] };
  return { state: { ...state, waitingSentAt: now }, effects: [{ kind: 'say', text: 'waiting' }] };
}

interface Handover extends Pick<InboundFacts, 'assistant' | 'handoffTo' | 'now'> {
  readonly reason: 'asked' | 'quality_probe';
}

function handOver<S extends AutomationState>(state: S, { reason, assistant, handoffTo, now }: Handover): AutomationStep<S> {
  const { name: to, assignTo } = handoffTo;
  const event: EventContent = { kind: 'handoff', assistant: assistant?.draft.name ?? null, reason, summary: null, to };
  return {
    state: handOff(state, { reason, summary: null, now }),
    effects: [
      ...(assignTo === null ? [] : [{ kind: 'assign', userId: assignTo } as const]),
      { kind: 'event', event },
      { kind: 'say', text: 'handoff' },
    ],
  };
}

/** One confirmation per change, and none for a word that comes late. */
function preferenceEffects(optedOut: boolean, isFresh: boolean, wasOptedOut: boolean): AutomationEffect[] {
  const isChange = optedOut !== wasOptedOut;
  return [
    { kind: 'preference', optedOut },
    ...(isChange ? [{ kind: 'event', event: { kind: 'opt-out', isOut: optedOut } } as const] : []),
    ...(isChange && isFresh ? [{ kind: 'say', text: optedOut ? 'opted-out' : 'opted-in' } as const] : []),
  ];
}
