/** What happened in one conversation, in the order of the commits, as it can be read from its rows. */
export interface TurnHistory {
  readonly name: string;
  readonly messages: readonly HistoryMessage[];
  readonly runs: readonly HistoryRun[];
  readonly end: HistoryEnd;
}

export interface HistoryMessage {
  /** Grows in the order of the commits. */
  readonly id: number;
  readonly direction: 'inbound' | 'outbound' | 'internal';
  readonly author: 'contact' | 'user' | 'assistant' | 'system';
  /** Of a line of ours. */
  readonly event: { readonly kind: string; readonly mode?: string; readonly cause?: string } | null;
}

export interface HistoryRun {
  readonly outcome: string | null;
  /** Ids of the contact's messages that it had read as not answered yet. */
  readonly answered: readonly number[];
  /** Ids of what it sent. */
  readonly sent: readonly number[];
}

export interface HistoryEnd {
  readonly mode: string;
  /** An assistant is assigned, enabled here and by the admin. */
  readonly answers: boolean;
  readonly isTurnWaiting: boolean;
}

/**
 * Judges a history by itself, with none of the rules that made it: no double reply, no stale one, none after a person
 * has stepped in, and nothing left without an answer. @returns what is wrong, in words
 */
export function judgeHistory({ messages, runs, end }: TurnHistory): string[] {
  return [...judgeReplies(messages, runs), ...judgeModes(messages), ...judgeEnd(messages, runs, end)];
}

function judgeReplies(messages: readonly HistoryMessage[], runs: readonly HistoryRun[]): string[] {
  const problems: string[] = [];
  const replied = new Set<number>();
  let given = 0;
  for (const { outcome, answered, sent } of runs) {
    if (outcome === 'superseded') given += 1;
    const first = Math.min(...sent);
    if (outcome !== 'sent' || sent.length === 0) continue;
    const open = answered.filter((id) => !isAnswered(id, { before: first, messages, replied }));
    if (open.length === 0) problems.push(`Reply ${first} answers nothing that was open: a double reply.`);
    const newest = Math.max(0, ...answered);
    const newer = messages.filter(({ id, direction }) => direction === 'inbound' && id > newest && id < first);
    if (newer.length > 0 && given < 2) problems.push(`Reply ${first} was stale: ${newer.length} newer messages were there.`);
    for (const id of answered) replied.add(id);
    given = 0;
  }
  return problems;
}

/** By an earlier reply, or by a person who wrote since. */
function isAnswered(
  id: number,
  {
    before,
    messages,
    replied,
  }: { readonly before: number; readonly messages: readonly HistoryMessage[]; readonly replied: ReadonlySet<number> },
): boolean {
  return (
    replied.has(id) ||
    messages.some((message) => message.author === 'user' && message.direction === 'outbound' && message.id > id && message.id < before)
  );
}

/** Follows the mode along the thread: an assistant speaks in automatic mode only, and once in closing. */
function judgeModes(messages: readonly HistoryMessage[]): string[] {
  const problems: string[] = [];
  let mode = 'automatic';
  let mayClose = false;
  for (const { id, direction, author, event } of messages) {
    if (direction === 'outbound' && author === 'assistant') {
      if (mode === 'manual' && !mayClose) problems.push(`The assistant wrote ${id} after a person had stepped in.`);
      if (mode === 'manual') mayClose = false;
    }
    if (direction === 'outbound' && author === 'user') {
      mode = 'manual';
      mayClose = false;
    }
    if (event?.kind === 'handoff') {
      mode = 'manual';
      mayClose = true;
    }
    if (event?.kind === 'mode') {
      mode = event.mode ?? mode;
      mayClose = false;
    }
  }
  return problems;
}

function judgeEnd(
  messages: readonly HistoryMessage[],
  runs: readonly HistoryRun[],
  { mode, answers, isTurnWaiting }: HistoryEnd,
): string[] {
  const ended = runs.filter(({ outcome }) => outcome === null).length;
  const problems = [
    ...(isTurnWaiting ? ['A turn still waits at the end.'] : []),
    ...(ended > 0 ? [`${ended} turns have no end in the record.`] : []),
  ];
  if (mode !== 'automatic' || !answers) return problems;
  const closed = runs.filter(({ outcome }) => outcome === 'sent' || outcome === 'no-reply').flatMap(({ answered }) => answered);
  const by = Math.max(0, ...messages.filter(closes).map(({ id }) => id));
  const open = messages.filter(({ id, direction }) => direction === 'inbound' && id > by && !closed.includes(id));
  return open.length === 0 ? problems : [...problems, `${open.length} messages were never answered, from ${open[0]?.id ?? 0} on.`];
}

/** After it a person answers, or a person has put the conversation away. */
function closes({ direction, author, event }: HistoryMessage): boolean {
  return (
    (direction === 'outbound' && author === 'user') ||
    event?.kind === 'handoff' ||
    (event?.kind === 'mode' && (event.mode === 'manual' || event.cause === 'archive'))
  );
}
