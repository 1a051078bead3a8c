import { templateLimits } from '../contracts/message-limits';
import { DRAFT_STATUS } from '../contracts/template-status';

/** May Meta be asked to review this? Instants in epoch milliseconds. */
export interface TemplateEditContext {
  readonly status: string;
  readonly category: string | null;
  /** The category that is written now. */
  readonly draftCategory: string;
  /** When it was edited while it was approved. */
  readonly edits: readonly number[];
  readonly now: number;
}

export type TemplateEditDecision =
  { readonly allowed: true } | { readonly allowed: false; readonly message: string; readonly at: number | null };

const DAY_MS = 24 * 60 * 60 * 1000;
const EDITABLE = ['APPROVED', 'REJECTED', 'PAUSED'];

/** Meta's rules for edits (reference section 5.3): which states, and how often an approved one. */
export function decideTemplateEdit({ status, category, draftCategory, edits, now }: TemplateEditContext): TemplateEditDecision {
  if (status === DRAFT_STATUS) return { allowed: true };
  if (!EDITABLE.includes(status)) {
    return refuse(
      `Meta changes only templates that are approved, rejected or paused; this one is ${status.toLowerCase()}. Wait for its review.`,
    );
  }
  if (status !== 'APPROVED') return { allowed: true };
  if (category !== null && category !== draftCategory) {
    return refuse('The category of an approved template is fixed. Create a new template instead.');
  }
  const freeAt = Math.max(
    freeAgainAt(edits, templateLimits.editsPerDay, DAY_MS),
    freeAgainAt(edits, templateLimits.editsPer30Days, 30 * DAY_MS),
  );
  return freeAt <= now
    ? { allowed: true }
    : refuse('An approved template can be edited once in 24 hours and ten times in 30 days. Try again later, or create a new one.', freeAt);
}

/** When the next edit fits into the limit. */
function freeAgainAt(edits: readonly number[], limit: number, periodMs: number): number {
  const nth = [...edits].sort((left, right) => right - left)[limit - 1];
  return nth === undefined ? 0 : nth + periodMs;
}

function refuse(message: string, at: number | null = null): TemplateEditDecision {
  return { allowed: false, message, at };
}
