import { templateLimits } from '../../../../../contracts/message-limits';

export type NameProblem = 'required' | 'letters' | 'too-long' | 'taken';

/** As the contract asks; `taken` are the names that exist. */
export function nameProblem(name: string, taken: readonly string[]): NameProblem | null {
  if (name === '') return 'required';
  if (!/^[a-z0-9_]+$/.test(name)) return 'letters';
  if (name.length > templateLimits.name) return 'too-long';
  return taken.includes(name) ? 'taken' : null;
}
