import type { ContentProblem } from '../../../components/content-fields/problem';

const MIN_DIGITS = 8;
/** Of a number with its country code (E.164). */
const MAX_DIGITS = 15;

/** `+34 612 345 678` and `0034 612 345 678` → `+34612345678`; null for an empty field. */
export function readAgentPhone(text: string): string | null {
  const digits = text.replace(/\D/g, '').replace(/^00/, '');
  return digits === '' ? null : `+${digits}`;
}

/** With its country code: without it, it would be another person's in another country. */
export function agentPhoneProblem(text: string): ContentProblem | null {
  const plain = text.trim();
  if (plain === '') return null;
  const digits = (readAgentPhone(plain) ?? '+').length - 1;
  const isNumber = /^(\+|00)[\d\s().-]+$/.test(plain);
  return isNumber && digits >= MIN_DIGITS && digits <= MAX_DIGITS ? null : { code: 'phone' };
}
