const symbol = '\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier})?[\\u{E0020}-\\u{E007F}]*';
const flag = '\\p{Regional_Indicator}{2}';
const keycap = '[0-9#*]\\uFE0F?\\u20E3';
const pattern = new RegExp(`^(?:${symbol}(?:\\u200D${symbol})*|${flag}|${keycap})$`, 'u');

/** One emoji, with its skin tone, its joined parts or its tags (Unicode UTS 51). */
export function isOneEmoji(text: string): boolean {
  return pattern.test(text);
}
