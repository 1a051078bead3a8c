import type { GeneralSettings } from '../../../../../../contracts/general-settings';
import { endlessKinds, type RetentionKind } from './general-problems';

type Retention = GeneralSettings['retention'];

/** What customers wrote and sent is deleted sooner than before by saving this: a person must mean it. */
export function newDeletions(before: Retention, after: Retention): RetentionKind[] {
  return endlessKinds.filter((kind) => {
    const days = after[kind];
    return days !== null && days < (before[kind] ?? Infinity);
  });
}
