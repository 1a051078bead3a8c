const MAX_LARGE_EMOJI = 3;

const EMOJI =
  /^(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*)/u;

/** Up to three emoji and nothing else are shown large. */
export function isEmojiOnly(text: string): boolean {
  let rest = text.replace(/\s/g, '');
  if (rest === '') return false;
  for (let count = 0; count < MAX_LARGE_EMOJI && rest !== ''; count += 1) {
    const match = EMOJI.exec(rest);
    if (!match) return false;
    rest = rest.slice(match[0].length);
  }
  return rest === '';
}
