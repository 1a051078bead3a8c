import type { Health, HealthCard, HealthLevel } from '../../contracts/health';
import { troubleWords } from './words';

const MARKS: Readonly<Record<HealthLevel, string>> = { ok: '✓', attention: '!', bad: '✗', unknown: '?' };

const NAMES: Readonly<Record<HealthCard['card'], string>> = {
  token: 'Access token',
  webhook: 'Webhook',
  number: 'Business number',
  meta: 'What Meta says',
  queue: 'Queue',
  tasks: 'Tasks, clock, files',
};

/** The health in words for a terminal: what is well in a line each, what is wrong with how to mend it. */
export function doctorText(health: Health): string {
  if (!health.isConnected) return `${MARKS.bad} Not connected. Connect a number under Settings → WhatsApp → Connection.`;
  const lines = health.cards.flatMap(cardLines);
  const { failed, messages } = health.failures;
  return [...lines, '', `${failed} of ${messages} messages of the last 24 hours failed.`, verdict(health)].join('\n');
}

function cardLines({ card, level, troubles }: HealthCard): string[] {
  const mended = troubles.flatMap((trouble) => {
    const { title, fix, link } = troubleWords(trouble, 'en');
    return [`    ${MARKS[trouble.level]} ${title}.`, `      ${fix}`, ...(link === null ? [] : [`      ${link}`])];
  });
  return [`${MARKS[level]} ${NAMES[card]}`, ...mended];
}

function verdict({ canSend, canReceive, level }: Health): string {
  if (canSend && canReceive) return level === 'ok' ? 'Messages go in and out.' : 'Messages go in and out; some things should be looked at.';
  if (canSend) return 'Messages do not come in.';
  return canReceive ? 'Messages do not go out.' : 'Messages neither come in nor go out.';
}
