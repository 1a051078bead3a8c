/** A line of the thread, oldest first. */
export interface ThreadLine {
  readonly isInbound: boolean;
  /** Written by the assistant, or by another automatism of ours. */
  readonly isAutomatic: boolean;
  readonly text: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
}

const EXCHANGES = 6;
const EXCHANGES_WITHIN_MS = 60_000;
const QUICK_MS = 3_000;

/**
 * Two machines talk to each other: six exchanges within a minute, or the same text twice, each within three seconds
 * of a message of ours. People are neither that quick nor that patient.
 */
export function isBotLoop(lines: readonly ThreadLine[], now: number): boolean {
  return countExchanges(lines.filter(({ at }) => now - at <= EXCHANGES_WITHIN_MS)) >= EXCHANGES || hasQuickRepeat(lines);
}

/** An exchange is an automatic message of ours and what comes back. */
function countExchanges(lines: readonly ThreadLine[]): number {
  return lines.filter((line, index) => line.isInbound && lines[index - 1]?.isAutomatic).length;
}

function hasQuickRepeat(lines: readonly ThreadLine[]): boolean {
  const quick = lines.filter((line, index) => {
    const before = lines[index - 1];
    return line.isInbound && before?.isAutomatic && line.at - before.at <= QUICK_MS && line.text !== null;
  });
  return quick.some((line, index) => normal(line.text) === normal(quick[index - 1]?.text ?? null));
}

/** How often the newest text of the contact was said before, in these lines. */
export function countRepeats(lines: readonly ThreadLine[]): number {
  const inbound = lines.filter(({ isInbound, text }) => isInbound && normal(text) !== '');
  const newest = normal(inbound.at(-1)?.text ?? null);
  return newest === '' ? 0 : inbound.slice(0, -1).filter(({ text }) => normal(text) === newest).length;
}

function normal(text: string | null): string {
  return (text ?? '').trim().toLowerCase().replace(/\s+/g, ' ');
}
