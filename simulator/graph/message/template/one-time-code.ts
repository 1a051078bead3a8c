import type { ShownTemplate, Template } from '../../../template';
import { GraphError } from '../../graph-error';
import { lengthOf, type Place } from '../../place';
import { parametersOf } from './components';

const longestCode = 15;

/** An authentication message says its code twice: to be read in the text, to be copied by the button. */
export function checkOneTimeCode(template: Template, body: Place | undefined, { buttons }: ShownTemplate): void {
  if (template.category !== 'AUTHENTICATION') return;
  const code = parametersOf(body)[0]?.value['text'];
  if (typeof code !== 'string') return;
  if (lengthOf(code) > longestCode) throw refusal(`longer than ${longestCode} characters`);
  if (/\p{Extended_Pictographic}|https?:|www\./iu.test(code)) throw refusal('it cannot hold emoji or addresses');
  const copied = buttons.find(({ type }) => type === 'OTP')?.code;
  if (copied !== undefined && copied !== code) throw refusal('body and button must have the same code');
}

function refusal(reason: string): GraphError {
  return new GraphError(132018, { details: `authentication code: ${reason}` });
}
