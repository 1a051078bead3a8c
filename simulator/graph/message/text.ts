import { objectAt, onlyKeys, optionalFlag, textAt, type Place } from '../place';

const longestBody = 4096;

export function checkText(message: Place): void {
  const text = objectAt(message, 'text');
  onlyKeys(text, ['body', 'preview_url']);
  textAt(text, 'body', longestBody);
  optionalFlag(text, 'preview_url');
}
