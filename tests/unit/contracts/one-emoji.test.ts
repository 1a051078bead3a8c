import { isOneEmoji } from '../../../contracts/one-emoji';
import { sendableContent } from '../../../contracts/sendable-content';

describe('a reaction is one emoji', () => {
  test.each(['👍', '👍🏽', '❤️', '❤', '🇪🇸', '1️⃣', '#⃣', '👩‍👩‍👧‍👦', '🤷🏽‍♂️', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', '©️'])(
    '%s',
    (text) => {
      expect(isOneEmoji(text)).toBe(true);
    },
  );

  test.each(['', 'ok', '👍👍', '👍 ok', 'ñ', 'écris-moi', '你好', '1', '🇪', '‍', '—', '\u{1F44D}\n'])('not %j', (text) => {
    expect(isOneEmoji(text)).toBe(false);
  });

  it('is what may be sent, or null to take one back', () => {
    const reaction = (emoji: string | null) =>
      sendableContent.safeParse({ type: 'reaction', reaction: { message: 'a'.repeat(24), emoji } });
    expect(reaction('👍').success).toBe(true);
    expect(reaction(null).success).toBe(true);
    expect(reaction('été').error?.issues[0]?.message).toBe('A reaction is one emoji.');
  });
});
