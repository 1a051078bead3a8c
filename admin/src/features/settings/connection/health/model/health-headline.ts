import type { Health } from '../../../../../../../contracts/health';
import type { Trouble } from '../../../../../../../contracts/trouble';
import { troublesOf } from '../../../../../../../domain/health/troubles-of';
import type { TextKey } from '../../../../../components/use-text';

export type HeadlineTone = 'good' | 'warn' | 'danger' | 'quiet';

interface Headline {
  readonly tone: HeadlineTone;
  /** Do messages go in and out? */
  readonly flow: TextKey;
  /** How many things need a person, the worst first. */
  readonly troubles: readonly Trouble[];
}

/** The first thing that the page says. */
export function healthHeadline({ isConnected, level, canSend, canReceive, checkedAt, cards }: Health): Headline {
  const troubles = troublesOf(cards).sort((left, right) => weight(left) - weight(right));
  const isKnown = isConnected && (checkedAt !== null || troubles.length > 0);
  const flow = isKnown ? flowOf(canSend, canReceive) : 'health.flow.unknown';
  return { tone: isKnown ? toneOf(level, troubles) : 'quiet', flow, troubles };
}

function flowOf(canSend: boolean, canReceive: boolean): TextKey {
  if (canSend) return canReceive ? 'health.flow.both' : 'health.flow.out';
  return canReceive ? 'health.flow.in' : 'health.flow.none';
}

function toneOf(level: Health['level'], troubles: readonly Trouble[]): HeadlineTone {
  if (level === 'bad' || troubles.some((trouble) => trouble.level === 'bad')) return 'danger';
  return level === 'attention' || troubles.length > 0 ? 'warn' : 'good';
}

function weight({ level }: Trouble): number {
  return level === 'bad' ? 0 : 1;
}
