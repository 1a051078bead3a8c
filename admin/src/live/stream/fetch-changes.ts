import { fetchBackend } from '../backend';

import type { getChanges } from '../../../../contracts/changes';
import type { ResponseOf } from '../../../../contracts/endpoint';

export type Changes = ResponseOf<typeof getChanges>['data'];

export type ChangesResult =
  | { readonly kind: 'changes'; readonly changes: Changes }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'failed' };

export async function fetchChanges(since: number, token: string): Promise<ChangesResult> {
  try {
    const response = await fetchBackend(`/changes?since=${since}`, token);
    if (response.status === 401) return { kind: 'unauthorized' };
    if (response.status === 403) return { kind: 'forbidden' };
    if (!response.ok) return { kind: 'failed' };
    const { data } = (await response.json()) as ResponseOf<typeof getChanges>;
    return { kind: 'changes', changes: data };
  } catch {
    return { kind: 'failed' };
  }
}
