import type { ConnectionState, StepState } from '../../../../../../contracts/connection';
import type { MessageStatus } from '../../../../../../contracts/message-statuses';

/** One line of a list that ticks itself off. `now`: this is waited for. */
export interface LiveFact<Name extends string = string> {
  readonly name: Name;
  readonly state: 'done' | 'now' | 'todo' | 'failed';
  readonly at: string | null;
}

export type WebhookFact = 'answers' | 'fetched' | 'subscribed' | 'event';

const addressTroubles: readonly string[] = ['address-missing', 'address-local', 'address-silent', 'address-wrong-answer'];
const forgotten: readonly string[] = ['webhook-not-verified', 'webhook-elsewhere'];

/** From the address to the first event. Whatever proves a later one proves the address too. */
export function webhookFacts({ webhook, steps }: Pick<ConnectionState, 'webhook' | 'steps'>): LiveFact<WebhookFact>[] {
  const step = steps.find((each) => each.step === 'webhook');
  const isAnswering = factOf(step, 'addressAnswers') !== null;
  const isReached = isAnswering || webhook.verifiedAt !== null || webhook.lastEventAt !== null;
  const isBroken = !isReached && (step?.troubles.some(({ code }) => addressTroubles.includes(code)) ?? false);
  // It was fetched once; Meta does not know of it any more, or sends elsewhere.
  const isForgotten = step?.troubles.some(({ code }) => forgotten.includes(code)) ?? false;
  const isFetched = !isForgotten && (webhook.verifiedAt !== null || webhook.lastEventAt !== null);
  return inOrder<WebhookFact>([
    { name: 'answers', isDone: isReached, isFailed: isBroken, at: isAnswering ? (step?.checkedAt ?? null) : webhook.verifiedAt },
    { name: 'fetched', isDone: isFetched, at: webhook.verifiedAt },
    { name: 'subscribed', isDone: webhook.subscribedAt !== null, at: webhook.subscribedAt },
    { name: 'event', isDone: webhook.lastEventAt !== null, at: webhook.lastEventAt },
  ]);
}

export type SendFact = 'accepted' | 'sent' | 'delivered' | 'read';

/** What each line is proved by: a later status proves the earlier ones. */
const proofs: Readonly<Record<SendFact, readonly MessageStatus[]>> = {
  accepted: ['accepted', 'sent', 'delivered', 'read', 'played'],
  sent: ['sent', 'delivered', 'read', 'played'],
  delivered: ['delivered', 'read', 'played'],
  read: ['read', 'played'],
};

/** The ticks of the test message. */
export function sendFacts(test: NonNullable<ConnectionState['test']>): LiveFact<SendFact>[] {
  const isReached = (status: MessageStatus) => test.status === status || test.statusTimes[status] !== undefined;
  const lines = (Object.keys(proofs) as SendFact[]).map((name) => ({
    name,
    isDone: proofs[name].some(isReached),
    at: test.statusTimes[name] ?? null,
  }));
  const firstOpen = lines.findIndex(({ isDone }) => !isDone);
  return inOrder(lines.map((line, index) => ({ ...line, isFailed: test.status === 'failed' && index === firstOpen })));
}

interface Line<Name> {
  readonly name: Name;
  readonly isDone: boolean;
  readonly isFailed?: boolean;
  readonly at: string | null;
}

/** The first that is not done is waited for; behind a failed one nothing is. */
function inOrder<Name extends string>(lines: readonly Line<Name>[]): LiveFact<Name>[] {
  const waited = lines.findIndex(({ isDone }) => !isDone);
  return lines.map(({ name, isDone, isFailed = false, at }, index) => {
    if (isDone) return { name, state: 'done', at };
    if (isFailed) return { name, state: 'failed', at: null };
    return { name, state: index === waited ? 'now' : 'todo', at: null };
  });
}

export function factOf(step: StepState | undefined, name: string): string | null {
  return step?.found.find((fact) => fact.name === name)?.value ?? null;
}
