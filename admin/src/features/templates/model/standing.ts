import type { Template } from '../../../../../contracts/template';
import { DRAFT_STATUS } from '../../../../../contracts/template-status';

/** How one language stands with Meta, and what can be done with it there. */
export interface Standing {
  /** A state of the list, or `CHANGED`: approved once, with changes that Meta has not seen. */
  readonly state: string;
  /** Meta's word or sentence. */
  readonly reason: string | null;
  /** Meta takes changes of it now (reference section 5.3). */
  readonly isEditable: boolean;
  /** What is approved goes out, whatever is written here. */
  readonly isSentNow: boolean;
  /** Changes count against Meta's limits. */
  readonly isLimited: boolean;
  /** There is something that Meta has not seen. */
  readonly hasUnsent: boolean;
}

const EDITABLE = [DRAFT_STATUS, 'APPROVED', 'REINSTATED', 'REJECTED', 'PAUSED', 'FLAGGED'];

export function standingOf(template: Template | null, isChanged: boolean): Standing {
  const status = template?.status ?? DRAFT_STATUS;
  const hasUnsent = status === DRAFT_STATUS || isChanged || (template?.draft ?? null) !== null;
  return {
    state: status !== DRAFT_STATUS && hasUnsent ? 'CHANGED' : status,
    reason: template?.reason ?? null,
    isEditable: EDITABLE.includes(status),
    isSentNow: status === 'APPROVED' || status === 'REINSTATED',
    isLimited: status === 'APPROVED' || status === 'REINSTATED',
    hasUnsent,
  };
}

/** Meta fixes the category with its approval, and the way of naming variables when it sees the template. */
export function fixedSettings(templates: readonly Template[]): { readonly category: boolean; readonly format: boolean } {
  const seen = templates.filter(({ status }) => status !== DRAFT_STATUS);
  return { category: seen.some(({ status }) => status !== 'REJECTED'), format: seen.length > 0 };
}
