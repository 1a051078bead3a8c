import type { Checking } from '../lookups';
import { isWebAddress, notValid, objectAt, onlyKeys, wordAt, type Place } from '../../place';
import { anyHeader, checkFrame } from './frame';
import { limitedText } from './limits';

export function checkCtaUrl(interactive: Place, checking: Checking): void {
  checkFrame(interactive, { headers: anyHeader, body: 1024 }, checking);
  checkUrlAction(objectAt(interactive, 'action'));
}

/** The one button that opens an address; cards of a carousel have the same. */
export function checkUrlAction(action: Place): void {
  onlyKeys(action, ['name', 'parameters']);
  wordAt(action, 'name', ['cta_url']);
  const parameters = objectAt(action, 'parameters');
  onlyKeys(parameters, ['display_text', 'url']);
  limitedText(parameters, 'display_text', { what: 'Button text', max: 20 });
  const url = limitedText(parameters, 'url', { what: 'Button url', max: 2000 });
  if (!isWebAddress(url)) throw notValid(`Button url is not valid: ${url}`);
}
