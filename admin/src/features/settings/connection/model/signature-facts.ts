import type { StepState } from '../../../../../../contracts/connection';
import { factOf } from './live-facts';

interface SignatureFact {
  readonly name: 'signed' | 'unsigned';
  readonly isGood: boolean;
  /** The HTTP status, or why there was none. */
  readonly answer: string;
}

const GETS_IN = '200';
const STAYS_OUT = '401';

/** What the two test requests got; none before the first check. */
export function signatureFacts(step: StepState): SignatureFact[] {
  const signed = factOf(step, 'signedAnswer');
  const unsigned = factOf(step, 'unsignedAnswer');
  return [
    ...(signed === null ? [] : [{ name: 'signed' as const, isGood: signed === GETS_IN, answer: signed }]),
    ...(unsigned === null ? [] : [{ name: 'unsigned' as const, isGood: unsigned === STAYS_OUT, answer: unsigned }]),
  ];
}
