import { notValid, objectAt, onlyKeys, optionalText, pathOf, required, textAt, type Place } from '../place';

/** The emoji may be empty: that takes a reaction back. Whether the target exists shows only later. */
export function checkReaction(message: Place): void {
  const reaction = objectAt(message, 'reaction');
  onlyKeys(reaction, ['message_id', 'emoji']);
  textAt(reaction, 'message_id');
  const emoji = optionalText(reaction, 'emoji');
  if (emoji === undefined) throw required(pathOf(reaction, 'emoji'));
  if (emoji !== '' && !isOneEmoji(emoji)) throw notValid('reaction: the emoji must be a single emoji.');
  if (message.value['context'] !== undefined) throw notValid('A reaction cannot be a reply.');
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function isOneEmoji(text: string): boolean {
  return [...segmenter.segment(text)].length === 1 && /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[#*\d]\uFE0F?\u20E3/u.test(text);
}
