import type { HealthCard, HealthLine } from '../../../../../../../contracts/health';
import type { ChipTone } from '../../../../../components/page/StateChip';
import type { TextKey, Values } from '../../../../../components/use-text';

interface CardMark {
  readonly tone: ChipTone;
  readonly key: TextKey;
  readonly values?: Values;
}

const levels: Readonly<Record<HealthCard['level'], CardMark>> = {
  ok: { tone: 'good', key: 'health.mark.ok' },
  attention: { tone: 'warn', key: 'health.mark.attention' },
  bad: { tone: 'bad', key: 'health.mark.bad' },
  unknown: { tone: 'quiet', key: 'health.mark.unknown' },
};

/** In the corner of a card: the worst of its lines, in the words that fit this card. */
export function cardMark(card: HealthCard): CardMark {
  return ownMark(card) ?? levels[card.level];
}

function ownMark({ card, level, lines, troubles }: HealthCard): CardMark | null {
  const ends = troubles.find(({ code }) => code === 'token-ends-soon');
  if (card === 'token' && level === 'attention' && ends && troubles.length === 1) {
    return { tone: 'warn', key: 'health.mark.days', values: { days: Number(ends.params.days ?? 0) } };
  }
  if (card === 'meta' && lines.length > 0) {
    const able = lines.filter(({ value }) => value !== 'BLOCKED').length;
    return { ...levels[level], key: 'health.mark.can-send', values: { able, all: lines.length } };
  }
  if (card === 'queue' && level === 'attention') {
    const count = countOf(lines, 'uncertain') + countOf(lines, 'quarantined');
    // Where nothing is to be decided something else needs a look.
    return count > 0 ? { tone: 'warn', key: 'health.mark.decide', values: { count } } : null;
  }
  if (card === 'tasks' && level === 'ok') return { tone: 'good', key: 'health.mark.on-time' };
  return null;
}

function countOf(lines: readonly HealthLine[], name: string): number {
  const value = lines.find((line) => line.name === name)?.value;
  return typeof value === 'number' ? value : 0;
}
