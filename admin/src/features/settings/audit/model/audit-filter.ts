import { auditActions, type AuditAction } from '../../../../../../contracts/audit';

export interface AuditFilter {
  readonly action: AuditAction | null;
  readonly userId: number | null;
}

/** As the address says it; what it cannot mean is no filter. */
export function readAuditFilter(search: URLSearchParams): AuditFilter {
  const userId = Number(search.get('user'));
  return {
    action: auditActions.find((known) => known === search.get('action')) ?? null,
    userId: Number.isInteger(userId) && userId > 0 ? userId : null,
  };
}

/** Acts on the same kind of thing stand together: `connection`, `contact` … */
export function groupOf(action: AuditAction): string {
  return action.slice(0, action.indexOf('.'));
}
