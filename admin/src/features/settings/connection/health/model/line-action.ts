import type { HealthLine } from '../../../../../../../contracts/health';
import type { TroubleCode } from '../../../../../../../contracts/trouble';
import type { TextKey } from '../../../../../components/use-text';
import { troublePlace } from './trouble-place';

const troubleOfLine: Readonly<Record<string, TroubleCode>> = {
  uncertain: 'messages-uncertain',
  quarantined: 'items-quarantined',
  assistantsWithoutPerson: 'assistant-without-person',
};

/** The way from a count to what is counted; null where nothing is. */
export function lineAction({ name, value }: Pick<HealthLine, 'name' | 'value'>): { readonly to: string; readonly label: TextKey } | null {
  const code = troubleOfLine[name];
  if (code === undefined || typeof value !== 'number' || value === 0) return null;
  const place = troublePlace(code);
  return place && { to: place.to, label: code === 'messages-uncertain' ? 'health.go.settle' : 'health.go.look' };
}
