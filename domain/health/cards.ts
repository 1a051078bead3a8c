import type { HealthCard, HealthCardName, HealthLevel, HealthLine } from '../../contracts/health';
import type { Trouble } from '../../contracts/trouble';
import type { Finding } from '../connection/findings';
import type { HealthFacts } from './facts';
import { attention, bad } from './meta-trouble';
import { queueTroubles } from './queue-troubles';
import { silenceTroubles } from './silence-troubles';
import { taskTroubles } from './task-troubles';
import { endsSoon } from './token-troubles';

/** The six cards of the health page, in its order. */
export function healthCards(facts: HealthFacts): HealthCard[] {
  return [tokenCard(facts), webhookCard(facts), numberCard(facts), metaCard(facts), queueCard(facts), tasksCard(facts)];
}

/** The worst of many; nothing known is `unknown`. */
export function worst(levels: readonly HealthLevel[]): HealthLevel {
  const order: readonly HealthLevel[] = ['bad', 'attention', 'unknown', 'ok'];
  return order.find((level) => levels.includes(level)) ?? 'unknown';
}

function tokenCard({ token: { finding, isLocked }, now }: HealthFacts): HealthCard {
  const { token } = finding ?? {};
  const dated = finding?.troubles.filter(({ code }) => code !== 'token-ends-soon') ?? [];
  const isOver = token?.expiresAt !== undefined && token.expiresAt !== null && token.expiresAt <= now;
  const ends = token && !isOver ? endsSoon(token.expiresAt, now) : [];
  const over =
    isOver && dated.length === 0 ? [bad('token-expired', 'accessToken', { at: new Date(token.expiresAt ?? now).toISOString() })] : [];
  return card('token', { troubles: [...dated, ...over, ...ends], finding }, [
    word('tokenType', token?.type ?? null),
    count('scopes', token?.scopes.length ?? null),
    token?.expiresAt === null ? word('ends', 'never') : instant('ends', token?.expiresAt ?? null),
    word('source', isLocked ? 'locked' : 'stored'),
  ]);
}

function webhookCard(facts: HealthFacts): HealthCard {
  const { verifiedAt, lastEventAt, isSignatureChecked, wrongSignatures } = facts.webhook;
  const finding = askedInVain(facts.webhook.finding);
  const troubles = [
    ...(finding?.troubles ?? []),
    ...(isSignatureChecked ? [] : [attention('signature-off', null)]),
    ...silenceTroubles(facts),
  ];
  return card('webhook', { troubles, finding }, [
    instant('lastEvent', lastEventAt),
    instant('verified', verifiedAt),
    word('subscribedFields', fieldCount(finding)),
    { ...word('signatureCheck', isSignatureChecked ? 'on' : 'off'), level: isSignatureChecked ? 'ok' : 'attention' },
    count('wrongSignatures', wrongSignatures),
  ]);
}

function fieldCount(finding: Finding | null): string | null {
  return finding?.found.find(({ name }) => name === 'subscribedFields')?.value ?? null;
}

function numberCard({ number }: HealthFacts): HealthCard {
  const { display, verifiedName, quality, messagingLimit, throughput } = number;
  const finding = askedInVain(number.finding);
  const own = (finding?.troubles ?? []).filter(({ code, params }) => !isOfAccount(code, params));
  return card('number', { troubles: own, finding }, [
    text('number', display),
    text('verifiedName', verifiedName),
    { ...word('quality', quality), level: quality === 'YELLOW' || quality === 'RED' ? 'attention' : 'ok' },
    word('limit', messagingLimit),
    word('throughput', throughput),
  ]);
}

/** With a token that does not work nothing could be asked: the token's card says so, this one knows nothing. */
function askedInVain(finding: Finding | null): Finding | null {
  return finding?.troubles.some(({ field }) => field === 'accessToken') ? null : finding;
}

/** What Meta says of account and business has a card of its own. */
function isOfAccount(code: Trouble['code'], params: Trouble['params']): boolean {
  if (code === 'business-not-verified') return true;
  return (code === 'account-blocked' || code === 'sending-limited') && params['entity'] !== 'PHONE_NUMBER';
}

function metaCard({ number, entities }: HealthFacts): HealthCard {
  const asked = askedInVain(number.finding);
  const troubles = (asked?.troubles ?? []).filter(({ code, params }) => isOfAccount(code, params));
  // Of an account or a number that it does not know, Meta says nothing.
  const isUntold = entities.length === 0 && (asked?.troubles.some(({ level }) => level === 'bad') ?? false);
  const lines = entities.map(({ type, canSend }): HealthLine => ({
    ...word('entity', canSend),
    label: type,
    level: levelOfEntity(canSend),
  }));
  return card('meta', { troubles, finding: isUntold ? null : asked }, lines);
}

function levelOfEntity(canSend: string): HealthLevel {
  if (canSend === 'BLOCKED') return 'bad';
  return canSend === 'LIMITED' ? 'attention' : 'ok';
}

function queueCard(facts: HealthFacts): HealthCard {
  const { waiting, oldestAt, uncertain, quarantined } = facts.queue;
  return card('queue', { troubles: queueTroubles(facts), finding: 'known' }, [
    count('waiting', waiting),
    instant('oldest', oldestAt),
    { ...count('uncertain', uncertain), level: uncertain > 0 ? 'attention' : 'ok' },
    { ...count('quarantined', quarantined), level: quarantined > 0 ? 'attention' : 'ok' },
  ]);
}

function tasksCard(facts: HealthFacts): HealthCard {
  const { templatesSyncedAt, clockSkewMs, assistantsWithoutPerson, tasks } = facts;
  const daily = tasks.find(({ name }) => name === 'reactivate-inactive');
  return card('tasks', { troubles: taskTroubles(facts), finding: 'known' }, [
    instant('templatesSynced', templatesSyncedAt),
    instant('dailyReturn', daily?.lastEndedAt ? Date.parse(daily.lastEndedAt) : null),
    { ...count('clock', clockSkewMs), kind: 'milliseconds' },
    count('assistantsWithoutPerson', assistantsWithoutPerson.length),
  ]);
}

interface Checked {
  readonly troubles: readonly Trouble[];
  /** Null: Meta was not asked, or could not answer. */
  readonly finding: Finding | 'known' | null;
}

function card(name: HealthCardName, { troubles, finding }: Checked, lines: readonly HealthLine[]): HealthCard {
  const known = finding === null && troubles.length === 0 ? (['unknown'] as const) : [];
  const levels = [...troubles.map(({ level }) => level), ...lines.map(({ level }) => level), ...known];
  return { card: name, level: worst(levels.length > 0 ? levels : ['ok']), lines: [...lines], troubles: [...troubles] };
}

function word(name: string, value: string | null): HealthLine {
  return { name, label: null, kind: 'word', value, level: 'ok' };
}

function text(name: string, value: string | null): HealthLine {
  return { name, label: null, kind: 'text', value, level: 'ok' };
}

function count(name: string, value: number | null): HealthLine {
  return { name, label: null, kind: 'count', value, level: 'ok' };
}

function instant(name: string, value: number | null): HealthLine {
  return { name, label: null, kind: 'instant', value: value === null ? null : new Date(value).toISOString(), level: 'ok' };
}
