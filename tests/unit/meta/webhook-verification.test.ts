import { answerVerification } from '../../../server/src/meta/webhook-verification';

const TOKEN = 'token-of-our-choice';
const ask = (query: string) => answerVerification(new URLSearchParams(query), TOKEN);
const good = `hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${TOKEN}`;

test('echoes the challenge when the token is ours', () => {
  expect(ask(good)).toEqual({ status: 200, challenge: '1158201444' });
});

test('echoes 256 harmless characters at most', () => {
  const longest = 'aZ9_-.~'.repeat(40).slice(0, 256);
  expect(ask(`hub.mode=subscribe&hub.challenge=${longest}&hub.verify_token=${TOKEN}`)).toEqual({ status: 200, challenge: longest });
});

describe('refuses (F16)', () => {
  test.each([
    ['another token', good.replace(TOKEN, 'another'), 403],
    ['a token that only begins alike', `${good}x`, 403],
    ['an empty token', good.replace(TOKEN, ''), 403],
    ['no token', 'hub.mode=subscribe&hub.challenge=1', 400],
    ['no challenge', `hub.mode=subscribe&hub.verify_token=${TOKEN}`, 400],
    ['no mode', `hub.challenge=1&hub.verify_token=${TOKEN}`, 400],
    ['another mode', good.replace('subscribe', 'unsubscribe'), 400],
    ['a mode that is a list', good.replace('hub.mode', 'hub.mode[]'), 400],
    ['two modes', `${good}&hub.mode=subscribe`, 400],
    ['two tokens', `${good}&hub.verify_token=${TOKEN}`, 400],
    ['two challenges', `${good}&hub.challenge=2`, 400],
    ['markup', good.replace('1158201444', '%3Cscript%3E'), 400],
    ['a line break', good.replace('1158201444', '1%0A'), 400],
    ['an empty challenge', good.replace('1158201444', ''), 400],
    ['257 characters', good.replace('1158201444', '1'.repeat(257)), 400],
    ['a megabyte', good.replace('1158201444', '1'.repeat(1_000_000)), 400],
    ['nothing at all', '', 400],
  ])('%s', (_what, query, status) => {
    const answer = ask(query);
    expect(answer.status).toBe(status);
    expect(answer).not.toHaveProperty('challenge');
  });

  test('without saying either token', () => {
    expect(JSON.stringify(ask(good.replace(TOKEN, 'guessed-token')))).not.toMatch(/guessed-token|token-of-our-choice/);
  });
});
