import { componentOf, type ShownButton, type TemplateButton } from '../../../template';
import { GraphError } from '../../graph-error';
import { lengthOf, objectAt, textAt, type Place } from '../../place';
import { parametersOf } from './components';
import { checkedText } from './fill-text';
import type { Frame } from './header';

const longestCoupon = 20;

interface SentButton {
  /** As Meta's details call it. */
  where: string;
  parameters: Place[];
}

/** Brings the template's buttons and the message's button parameters together. */
export function fillButtons({ components }: Frame, sent: Place[]): ShownButton[] {
  const buttons = componentOf({ components }, 'BUTTONS')?.buttons ?? [];
  const byIndex = new Map<number, Place>();
  for (const component of sent) {
    const index = indexOf(component);
    checkKind(buttons[index], component, index);
    if (byIndex.has(index)) throw new GraphError(132018, { details: `buttons: index ${index} is given more than once` });
    byIndex.set(index, component);
  }
  return buttons.map((button, index) => {
    const where = `buttons: Button at index ${index} of type ${button.type}`;
    return fillButton(button, { where, parameters: parametersOf(byIndex.get(index)) });
  });
}

/** A text in the documentation, a number in its examples. */
function indexOf(component: Place): number {
  const { index } = component.value;
  const number = typeof index === 'string' && index !== '' ? Number(index) : index;
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0) return number;
  throw new GraphError(100, { message: `(#100) Param ${component.path}['index'] must be an integer.` });
}

function checkKind(button: TemplateButton | undefined, component: Place, index: number): void {
  const received = textAt(component, 'sub_type').toUpperCase();
  // A code to copy is sent as the end of an address, whatever the template calls its button.
  const expected = button?.type.toUpperCase() === 'OTP' ? 'URL' : button?.type.toUpperCase();
  if (expected === received) return;
  throw new GraphError(132018, {
    details: `buttons: Button at index ${index} is ${button?.type ?? 'not in the template'}, received ${received}`,
  });
}

function fillButton(button: TemplateButton, sent: SentButton): ShownButton {
  const type = button.type.toUpperCase();
  const text = button.text ?? '';
  switch (type) {
    case 'QUICK_REPLY':
      // Without a payload of its own a tap brings back the label.
      return { type, text, payload: optionalParameter(sent, 'payload') ?? text };
    case 'COPY_CODE':
      return { type, text: text || 'Copy code', code: couponIn(sent) };
    case 'URL':
    case 'OTP':
      return fillUrl(button, sent);
    case 'FLOW':
    case 'CATALOG':
    case 'MPM':
    case 'SPM':
      checkAction(type, sent);
      return { type, text };
    case 'VOICE_CALL':
      return { type, text };
    default:
      refuseParameters(sent);
      return { type, text };
  }
}

function fillUrl(button: TemplateButton, sent: SentButton): ShownButton {
  const { url = '', text = '' } = button;
  const isCode = isCodeButton(button);
  if (!isCode && !url.includes('{{')) {
    refuseParameters(sent);
    return { type: 'URL', text, url };
  }
  const parameter = theParameter(sent);
  if (textAt(parameter, 'type') !== 'text') throw new GraphError(132012, { details: `${sent.where} takes a parameter of type text` });
  const ending = checkedText(parameter, sent.where);
  return isCode
    ? { type: 'OTP', text: text || 'Copy code', code: ending }
    : { type: 'URL', text, url: url.replace(/\{\{[^}]*\}\}/, ending) };
}

/** Meta shows the button of a one-time code as an address of its own. */
function isCodeButton({ type, url }: TemplateButton): boolean {
  return type.toUpperCase() === 'OTP' || (url?.includes('/otp/code/') ?? false);
}

function couponIn(sent: SentButton): string {
  const parameter = theParameter(sent);
  const coupon = textAt(parameter, 'coupon_code');
  if (textAt(parameter, 'type') !== 'coupon_code') throw new GraphError(132012, { details: `${sent.where} takes a coupon_code` });
  if (lengthOf(coupon) > longestCoupon) throw new GraphError(132018, { details: `${sent.where}: longer than ${longestCoupon} characters` });
  return coupon;
}

/** A tap opens something of Meta's own; a list of products has to say which. */
function checkAction(type: string, sent: SentButton): void {
  if (type !== 'MPM' && sent.parameters.length === 0) return;
  const parameter = theParameter(sent);
  if (textAt(parameter, 'type') !== 'action') throw new GraphError(132012, { details: `${sent.where} takes a parameter of type action` });
  const action = objectAt(parameter, 'action');
  if (type === 'MPM' && !Array.isArray(action.value['sections'])) {
    throw new GraphError(131008, { details: `${sent.where} requires sections` });
  }
}

function optionalParameter(sent: SentButton, type: string): string | undefined {
  if (sent.parameters.length === 0) return undefined;
  const parameter = theParameter(sent);
  if (textAt(parameter, 'type') === type) return textAt(parameter, type);
  throw new GraphError(132012, { details: `${sent.where} takes a parameter of type ${type}` });
}

function theParameter({ where, parameters }: SentButton): Place {
  const [parameter] = parameters;
  if (parameter === undefined) throw new GraphError(131008, { details: `${where} requires a parameter` });
  if (parameters.length > 1) throw new GraphError(132018, { details: `${where} takes one parameter` });
  return parameter;
}

function refuseParameters({ where, parameters }: SentButton): void {
  if (parameters.length > 0) throw new GraphError(132018, { details: `${where} does not take parameters` });
}
