import type { Checking } from '../lookups';
import { objectAt, onlyKeys, wordAt, type Place } from '../../place';
import { checkFrame } from './frame';

export function checkLocationRequest(interactive: Place, checking: Checking): void {
  checkRequest(interactive, 'send_location', checking);
}

export function checkContactInfoRequest(interactive: Place, checking: Checking): void {
  checkRequest(interactive, 'request_contact_info', checking);
}

/** Text and one button whose words the phone chooses. */
function checkRequest(interactive: Place, name: string, checking: Checking): void {
  checkFrame(interactive, { headers: [], body: 1024 }, checking);
  const action = objectAt(interactive, 'action');
  onlyKeys(action, ['name']);
  wordAt(action, 'name', [name]);
}
