import { isWebAddress, lengthOf, listAt, onlyKeys, optionalText, pathOf, required, textAt, unfit, wordAt, type Place } from '../place';
import type { Drafting } from './drafting';
import { refusal, tooLong } from './refusal';

const kinds = [
  'quick_reply',
  'url',
  'phone_number',
  'copy_code',
  'flow',
  'catalog',
  'mpm',
  'spm',
  'voice_call',
  'request_contact_info',
  'otp',
] as const;
type ButtonKind = (typeof kinds)[number];

const mostOfKind: Partial<Record<ButtonKind, number>> = { quick_reply: 10, url: 2 };
const mostButtons = 10;
const longestLabel = 25;
const longestUrl = 2000;
const longestPhone = 20;
const longestCoupon = 20;

const keysOf: Partial<Record<ButtonKind, string[]>> = {
  url: ['url', 'example', 'app_deep_link'],
  phone_number: ['phone_number'],
  copy_code: ['example'],
  flow: ['flow_id', 'flow_name', 'flow_json', 'flow_action', 'navigate_screen', 'icon'],
  voice_call: ['ttl_minutes'],
};

/** Meta words these itself. */
const withoutLabel: ButtonKind[] = ['copy_code', 'request_contact_info'];

/** @returns the kinds in order, e.g. for comparing the cards of a carousel */
export function checkButtons(component: Place, max: number, drafting: Drafting): ButtonKind[] {
  onlyKeys(component, ['type', 'buttons']);
  const buttons = listAt(component, 'buttons');
  if (buttons.length === 0) throw required(pathOf(component, 'buttons'));
  if (buttons.length > Math.min(max, mostButtons)) throw wrong(`There can be ${Math.min(max, mostButtons)} buttons at most.`);
  const found = buttons.map((button) => checkButton(button, drafting));
  checkCounts(found);
  checkGroups(found);
  return found;
}

function checkButton(button: Place, { category }: Drafting): ButtonKind {
  const kind = wordAt(button, 'type', kinds);
  if (kind === 'otp') throw wrong('One-time codes are for authentication templates.');
  if (category === 'AUTHENTICATION') throw wrong('Authentication templates have a single button of type OTP.');
  const hasLabel = !withoutLabel.includes(kind);
  onlyKeys(button, ['type', ...(hasLabel || kind === 'copy_code' ? ['text'] : []), ...(keysOf[kind] ?? [])]);
  if (hasLabel) checkLabel(button);
  if (kind === 'url') checkUrl(button);
  if (kind === 'phone_number') checkPhone(button);
  if (kind === 'copy_code') checkCoupon(button);
  if (kind === 'flow' && !['flow_id', 'flow_name', 'flow_json'].some((name) => optionalText(button, name))) {
    throw required(pathOf(button, 'flow_id'));
  }
  return kind;
}

export function checkLabel(button: Place): void {
  const text = textAt(button, 'text');
  if (lengthOf(text) > longestLabel) throw tooLong('The text of a button', longestLabel);
  if (/\n|\{\{/.test(text)) throw wrong('The text of a button cannot have line breaks or variables.');
}

function checkUrl(button: Place): void {
  const url = textAt(button, 'url');
  if (lengthOf(url) > longestUrl) throw tooLong('The address of a button', longestUrl);
  if (!isWebAddress(url.replace(/\{\{1\}\}$/, 'x'))) throw unfit(pathOf(button, 'url'), 'is not a valid URI.');
  const variables = [...url.matchAll(/\{\{([^{}]*)\}\}/g)];
  if (variables.length === 0) return;
  if (variables.length > 1 || !url.endsWith('{{1}}')) throw wrong('The address of a button can have the variable {{1}}, at its end.');
  const { example } = button.value;
  const [first] = Array.isArray(example) ? (example as unknown[]) : [example];
  if (typeof first !== 'string' || first === '') throw required(pathOf(button, 'example'));
}

function checkPhone(button: Place): void {
  const phone = textAt(button, 'phone_number');
  if (lengthOf(phone) > longestPhone) throw tooLong('The phone number of a button', longestPhone);
  if (!/^\+?[\d\s().-]+$/.test(phone)) throw unfit(pathOf(button, 'phone_number'), 'is not a valid phone number.');
}

function checkCoupon(button: Place): void {
  const { example } = button.value;
  const [code] = Array.isArray(example) ? (example as unknown[]) : [example];
  if (typeof code !== 'string' || code === '') throw required(pathOf(button, 'example'));
  if (lengthOf(code) > longestCoupon) throw tooLong('The code to copy', longestCoupon);
}

function checkCounts(found: ButtonKind[]): void {
  for (const kind of new Set(found)) {
    const most = mostOfKind[kind] ?? 1;
    if (found.filter((each) => each === kind).length > most) {
      throw wrong(`There can be ${most} of type ${kind.toUpperCase()} at most.`);
    }
  }
}

/** Quick replies stand together: before the others or behind them. */
function checkGroups(found: ButtonKind[]): void {
  const marks = found.map((kind) => (kind === 'quick_reply' ? 'q' : 'o')).join('');
  if (!/^(q*o*|o*q*)$/.test(marks)) throw wrong('Quick replies must stand together.');
}

function wrong(message: string): Error {
  return refusal(undefined, { title: 'Buttons are not valid', message });
}
