import type { AssistantRun, RunStep } from '../../../../../../contracts/assistant-run';

/** One mark of the trace. Round ones are ours, square ones the model's. */
export interface TraceBlock {
  readonly kind: RunStep['kind'];
  /** Of a tool or a model; null where the kind says it all. */
  readonly name: string | null;
  readonly ms: number;
  readonly argumentLines: readonly string[];
  readonly results: readonly string[];
  readonly errors: readonly string[];
  readonly entries: RunStep['entries'];
  /** Here it is explained why a person is wanted. */
  readonly saysWhy: boolean;
}

const HANDOFF_TOOL = 'handoff_to_human';

/** Steps of ours that follow each other are one mark. */
export function traceOf({ steps, handoff }: Pick<AssistantRun, 'steps' | 'handoff'>): TraceBlock[] {
  const blocks: TraceBlock[] = [];
  for (const step of steps) {
    const last = blocks.at(-1);
    if (last && last.kind === step.kind && isOurs(step)) blocks[blocks.length - 1] = joined(last, step);
    else blocks.push(blockOf(step));
  }
  if (handoff === null) return blocks;
  const at = whyIndex(blocks);
  return blocks.map((block, index) => (index === at ? { ...block, saysWhy: true } : block));
}

export function isOurs({ kind }: Pick<RunStep, 'kind'>): boolean {
  return kind !== 'tool' && kind !== 'model';
}

/** Where the model asked for a person, else where the turn ended before its result. */
function whyIndex(blocks: readonly TraceBlock[]): number {
  const tool = blocks.findLastIndex(({ name }) => name === HANDOFF_TOOL);
  return tool === -1 ? blocks.findLastIndex(({ kind }) => kind !== 'result') : tool;
}

function blockOf(step: RunStep): TraceBlock {
  return {
    kind: step.kind,
    name: isOurs(step) ? null : step.name,
    ms: step.ms,
    argumentLines: argumentLines(step.arguments),
    results: step.result === null ? [] : [step.result],
    errors: step.error === null ? [] : [step.error],
    entries: step.entries,
    saysWhy: false,
  };
}

function joined(block: TraceBlock, step: RunStep): TraceBlock {
  const next = blockOf(step);
  return {
    ...block,
    ms: block.ms + next.ms,
    results: [...block.results, ...next.results],
    errors: [...block.errors, ...next.errors],
    entries: [...block.entries, ...next.entries],
  };
}

/** `source: "opening_hours"`, one line each, values below each other. */
export function argumentLines(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object' || Array.isArray(value)) return [JSON.stringify(value)];
  const fields = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  const width = Math.max(0, ...fields.map(([name]) => name.length));
  return fields.map(([name, part]) => `${`${name}:`.padEnd(width + 1)} ${JSON.stringify(part)}`);
}
