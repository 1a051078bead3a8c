import { GraphError } from '../graph-error';
import { lengthOf, onlyKeys, optionalObject, optionalText, textAt, type Place } from '../place';

const longestCorrelation = 512;

const commonKeys = [
  'messaging_product',
  'recipient_type',
  'to',
  'recipient',
  'type',
  'context',
  'biz_opaque_callback_data',
  'recipient_identity_key_hash',
  // A form may carry the token among its fields.
  'access_token',
];

/** The object of another type than the message's own would be dropped in silence; Meta names it. */
export function checkOtherKeys(message: Place, type: string): void {
  onlyKeys(message, [...commonKeys, type]);
}

export function checkCommonFields(message: Place): void {
  const { value } = message;
  if (value['messaging_product'] !== undefined && value['messaging_product'] !== 'whatsapp') {
    throw new GraphError(100, { message: '(#100) Param messaging_product must be one of {WHATSAPP}.' });
  }
  const correlation = value['biz_opaque_callback_data'];
  if (correlation !== undefined && (typeof correlation !== 'string' || lengthOf(correlation) > longestCorrelation)) {
    throw new GraphError(100, {
      message: `(#100) Param biz_opaque_callback_data must be a string of at most ${longestCorrelation} characters.`,
    });
  }
  optionalText(message, 'recipient_identity_key_hash');
  const context = optionalObject(message, 'context');
  if (context === undefined) return;
  onlyKeys(context, ['message_id']);
  textAt(context, 'message_id');
}
