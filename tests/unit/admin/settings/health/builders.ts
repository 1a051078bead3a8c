import type { Health, HealthCard, HealthCardName, HealthLine } from '../../../../../contracts/health';
import type { Trouble } from '../../../../../contracts/trouble';

export const now = Date.parse('2026-11-24T14:05:00.000Z');
export const ago = (ms: number) => new Date(now - ms).toISOString();

export function line(name: string, value: HealthLine['value'], change: Partial<HealthLine> = {}): HealthLine {
  const kind = typeof value === 'number' ? 'count' : 'word';
  return { name, label: null, kind, value, level: 'ok', ...change };
}

export function instant(name: string, value: string | null): HealthLine {
  return line(name, value, { kind: 'instant' });
}

export function card(name: HealthCardName, lines: HealthLine[] = [], change: Partial<HealthCard> = {}): HealthCard {
  return { card: name, level: 'ok', lines, troubles: [], ...change };
}

export function trouble(code: Trouble['code'], change: Partial<Trouble> = {}): Trouble {
  return { code, level: 'attention', field: null, params: {}, ...change };
}

const entity = (label: string, canSend = 'AVAILABLE') => line('entity', canSend, { label });

/** As the server makes them, in the order of the page. */
export const healthyCards: readonly HealthCard[] = [
  card('token', [line('tokenType', 'SYSTEM_USER'), line('scopes', 5), line('ends', 'never'), line('source', 'stored')]),
  card('webhook', [
    instant('lastEvent', ago(12_000)),
    instant('verified', ago(3_600_000)),
    line('subscribedFields', 'messages message_template_status_update'),
    line('signatureCheck', 'on'),
    line('wrongSignatures', 0),
  ]),
  card('number', [
    line('number', '34946004120', { kind: 'text' }),
    line('verifiedName', 'Bici Norte', { kind: 'text' }),
    line('quality', 'GREEN'),
    line('limit', 'TIER_2K'),
    line('throughput', 'STANDARD'),
  ]),
  card('meta', [entity('PHONE_NUMBER'), entity('WABA'), entity('BUSINESS'), entity('APP')]),
  card('queue', [line('waiting', 0), instant('oldest', null), line('uncertain', 0), line('quarantined', 0)]),
  card('tasks', [
    instant('templatesSynced', ago(18 * 60_000)),
    instant('dailyReturn', ago(11 * 3_600_000)),
    line('clock', 300, { kind: 'milliseconds' }),
    line('assistantsWithoutPerson', 0),
  ]),
];

export function health(change: Partial<Health> = {}): Health {
  return {
    isConnected: true,
    level: 'ok',
    canSend: true,
    canReceive: true,
    checkedAt: ago(40_000),
    cards: [...healthyCards],
    failures: { messages: 0, failed: 0, byCode: [] },
    now,
    ...change,
  };
}

/** The same cards, one of them with what is wrong. */
export function withTrouble(name: HealthCardName, change: Partial<HealthCard>): HealthCard[] {
  return healthyCards.map((each) => (each.card === name ? { ...each, ...change } : each));
}
