import { isUserId, parsePhone, type CustomerIdentity } from '../../identity';
import { textIn, type WireObject } from '../../wire';
import { GraphError } from '../graph-error';

export interface Recipient {
  identity: CustomerIdentity;
  /** What the client wrote, echoed in the answer. */
  input: string;
}

/** A phone number in `to`, a user id in `recipient`; with both, the phone number decides. */
export function parseRecipient(body: WireObject, sender?: string): Recipient {
  const recipientType = body['recipient_type'] ?? 'individual';
  if (recipientType === 'group') {
    throw new GraphError(131009, { details: 'This phone number has no groups.' });
  }
  if (recipientType !== 'individual') {
    throw new GraphError(100, {
      message: '(#100) Param recipient_type must be one of {INDIVIDUAL, GROUP}.',
    });
  }
  const userId = parseUserId(textIn(body, 'recipient'));
  const to = textIn(body, 'to');
  if (!to) {
    if (userId === undefined) throw new GraphError(100, { message: '(#100) The parameter to is required.' });
    return { identity: { userId }, input: userId };
  }
  const waId = parsePhone(to);
  if (waId === undefined) {
    throw new GraphError(131009, { details: `Recipient phone number not valid: ${to}` });
  }
  if (waId === sender) throw new GraphError(131021);
  return { identity: { waId, userId }, input: to };
}

function parseUserId(text: string | undefined): string | undefined {
  if (text === undefined || isUserId(text)) return text;
  throw new GraphError(131009, { details: `Recipient user id not valid: ${text}` });
}
