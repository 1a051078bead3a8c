import { listAt, onlyKeys, optionalList, optionalText, pathOf, required, textAt, wordAt, type Place } from '../place';
import { checkLabel } from './buttons';
import { refusal, tooLong } from './refusal';

const keys = ['type', 'otp_type', 'text', 'autofill_text', 'supported_apps', 'package_name', 'signature_hash', 'zero_tap_terms_accepted'];
const longestAutofill = 25;
const mostApps = 5;

/** An authentication template has one button: it copies the code, or hands it to the app. */
export function checkCodeButton(component: Place): void {
  onlyKeys(component, ['type', 'buttons']);
  const [button, second] = listAt(component, 'buttons');
  if (button === undefined || second !== undefined) throw wrong('Authentication templates have a single button of type OTP.');
  wordAt(button, 'type', ['otp']);
  onlyKeys(button, keys);
  const type = wordAt(button, 'otp_type', ['copy_code', 'one_tap', 'zero_tap']);
  if (button.value['text'] !== undefined) checkLabel(button);
  if ([...(optionalText(button, 'autofill_text') ?? '')].length > longestAutofill) throw tooLong('autofill_text', longestAutofill);
  if (type === 'copy_code') return;
  checkApps(button);
  if (type === 'zero_tap' && button.value['zero_tap_terms_accepted'] !== true) {
    throw wrong('zero_tap_terms_accepted must be true.');
  }
}

function checkApps(button: Place): void {
  const apps = optionalList(button, 'supported_apps') ?? [];
  if (apps.length === 0) throw required(pathOf(button, 'supported_apps'));
  if (apps.length > mostApps) throw wrong(`There can be ${mostApps} apps at most.`);
  apps.forEach((app) => {
    onlyKeys(app, ['package_name', 'signature_hash']);
    textAt(app, 'package_name');
    textAt(app, 'signature_hash');
  });
}

function wrong(message: string): Error {
  return refusal(undefined, { title: 'Buttons are not valid', message });
}
