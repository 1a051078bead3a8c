import { lengthOf, onlyKeys, optionalFlag, textAt, type Place } from '../place';
import type { Drafting } from './drafting';
import { refusal, subcodes, tooLong } from './refusal';
import { checkBalance, checkVariables } from './variables';

const longestFooter = 60;
const longestExpiryMinutes = 90;

export function checkBody(body: Place, max: number, drafting: Drafting): void {
  onlyKeys(body, ['type', 'text', 'example']);
  const text = textAt(body, 'text');
  if (lengthOf(text) > max) throw tooLong('Body', max);
  checkVariables(body, text, { isNamed: drafting.isNamed, subcode: subcodes.body, examples: 'body_text' });
  checkBalance(text);
}

export function checkFooter(footer: Place): void {
  onlyKeys(footer, ['type', 'text']);
  const text = textAt(footer, 'text');
  if (lengthOf(text) > longestFooter) throw tooLong('Footer', longestFooter);
  if (text.includes('{{')) throw refusal(subcodes.footer, { title: 'Footer is not valid', message: 'The footer cannot have variables.' });
}

/** The words of a one-time code are Meta's own. */
export function checkCodeBody(body: Place): void {
  if (body.value['text'] !== undefined) {
    throw refusal(subcodes.body, { title: 'Body is not valid', message: 'Authentication templates have no text of their own.' });
  }
  onlyKeys(body, ['type', 'add_security_recommendation']);
  optionalFlag(body, 'add_security_recommendation');
}

export function checkCodeFooter(footer: Place): void {
  onlyKeys(footer, ['type', 'code_expiration_minutes']);
  const { code_expiration_minutes: minutes } = footer.value;
  if (typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 1 && minutes <= longestExpiryMinutes) return;
  throw refusal(subcodes.footer, {
    title: 'Footer is not valid',
    message: `code_expiration_minutes must be a whole number from 1 to ${longestExpiryMinutes}.`,
  });
}
