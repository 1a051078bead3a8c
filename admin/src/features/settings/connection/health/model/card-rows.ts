import type { HealthCard, HealthLine } from '../../../../../../../contracts/health';
import { neededScopes } from '../../model/scopes';

/** A line as the card shows it: `name` finds its words, `title` stands instead of them. */
export interface CardRow {
  readonly name: string;
  readonly title: string | null;
  readonly line: HealthLine;
}

/** Meta's words for what it judges, from the whole to the part. */
const orderOfEntities = ['BUSINESS', 'WABA', 'APP', 'PHONE_NUMBER'];

/** The number stands beside its name, and what Meta says goes from the business to the number. */
export function cardRows({ lines, troubles }: Pick<HealthCard, 'lines' | 'troubles'>): CardRow[] {
  const number = lines.find(({ name, value }) => name === 'number' && typeof value === 'string' && value !== '');
  const missing = troubles.filter(({ code }) => code === 'scope-missing').length;
  return lines
    .filter((line) => line !== number)
    .sort(byEntity)
    .map((line) => ({
      name: line.label ?? line.name,
      title: line.name === 'verifiedName' && number ? String(number.value) : null,
      line: line.name === 'scopes' ? neededOnly(line, missing) : line,
    }));
}

/** More may be granted; what counts is whether sending and reading may. */
function neededOnly(line: HealthLine, missing: number): HealthLine {
  return typeof line.value === 'number' ? { ...line, value: Math.min(line.value, neededScopes.length - missing) } : line;
}

function byEntity(left: HealthLine, right: HealthLine): number {
  if (left.label === null || right.label === null) return 0;
  return rank(left.label) - rank(right.label);
}

function rank(label: string): number {
  const index = orderOfEntities.indexOf(label);
  return index === -1 ? orderOfEntities.length : index;
}
