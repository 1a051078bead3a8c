import type { Checking } from '../lookups';
import { listAt, notValid, objectAt, onlyKeys, wordAt, type Place } from '../../place';
import { anyHeader, checkFrame } from './frame';
import { checkCount, limitedText, refuseRepeats } from './limits';

export function checkReplyButtons(interactive: Place, checking: Checking): void {
  checkFrame(interactive, { headers: anyHeader, body: 1024 }, checking);
  const action = objectAt(interactive, 'action');
  onlyKeys(action, ['buttons']);
  const buttons = listAt(action, 'buttons');
  checkCount(buttons.length, { what: 'Buttons', min: 1, max: 3 });
  const replies = buttons.map(checkButton);
  refuseRepeats(
    replies.map(({ id }) => id),
    'button id',
  );
  refuseRepeats(
    replies.map(({ title }) => title),
    'button title',
  );
}

function checkButton(button: Place): { id: string; title: string } {
  onlyKeys(button, ['type', 'reply']);
  wordAt(button, 'type', ['reply']);
  const reply = objectAt(button, 'reply');
  onlyKeys(reply, ['id', 'title']);
  const id = limitedText(reply, 'id', { what: 'Button id', max: 256 });
  if (id !== id.trim()) throw notValid('Button id cannot have leading or trailing spaces.');
  return { id, title: limitedText(reply, 'title', { what: 'Button title', max: 20 }) };
}
