import type { MessageError } from '../../contracts/message';
import type { Trouble } from '../../contracts/trouble';
import { bad, metaTrouble } from './meta-trouble';

/** Refusals that are about the connection, and not about this one message. */
const NAMED: ReadonlySet<Trouble['code']> = new Set<Trouble['code']>([
  'token-expired',
  'token-invalid',
  'account-blocked',
  'number-not-approved',
  'number-not-registered',
]);

/** Why the test message of the set-up failed: by the name of the trouble where Meta's code has one. */
export function testTrouble({ code, title, details }: MessageError): Trouble {
  const refusal = { status: 400, code, subcode: null, message: title, details };
  const named = code === null ? null : metaTrouble(refusal, { field: 'phoneNumberId', value: '' });
  return named !== null && NAMED.has(named.code) ? named : bad('test-failed', null, { code: code ?? 0, reason: title });
}
