import { MARK_CHARACTER } from '../../../../admin/src/components/format/FormattedText';
import { newCards } from '../../../../admin/src/features/templates/model/cards';
import { phoneTemplate } from '../../../../admin/src/features/templates/model/phone-template';
import { body, draft } from './builders';

const words = { code: '123456 is your code.', security: 'Keep it.', minutes: (minutes: number) => `${minutes} min`, copy: 'Copy' };

test('samples fill the variables; without one the variable stays', () => {
  const message = phoneTemplate(draft([body('Hi {{name}}, {{order}}.', { name: 'Ana' })]), { view: 'samples', words });
  expect(message.blocks).toEqual([{ kind: 'text', text: { shown: 'Hi Ana, {{order}}.', surplus: '' } }]);
});

test('names can stand in their place, marked', () => {
  const message = phoneTemplate(draft([body('Hi {{name}}.')]), { view: 'names', words });
  expect(message.blocks).toEqual([{ kind: 'text', text: { shown: `Hi ${MARK_CHARACTER}name${MARK_CHARACTER}.`, surplus: '' } }]);
});

test('what is beyond a limit is told apart, part by part', () => {
  const message = phoneTemplate(
    draft([
      { type: 'HEADER', format: 'TEXT', text: `${'h'.repeat(60)}X` },
      body('x'),
      { type: 'FOOTER', text: `${'f'.repeat(60)}YZ` },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: `${'b'.repeat(25)}!` }] },
    ]),
    { view: 'samples', words },
  );
  expect(message.blocks.flatMap((block) => ('text' in block ? [block.text.surplus] : []))).toEqual(['X', '', 'YZ']);
  expect(message.buttons[0]?.text.surplus).toBe('!');
});

test('pictures, cards and offers have their places', () => {
  const message = phoneTemplate(
    draft([
      { type: 'HEADER', format: 'IMAGE', example: { media: 'm' } },
      { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: '20 %', has_expiration: true } },
      body('x'),
      { type: 'CAROUSEL', cards: newCards() },
      { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', example: 'A' }] },
    ]),
    { view: 'samples', words },
  );
  expect(message.blocks.map(({ kind }) => kind)).toEqual(['picture', 'offer', 'text']);
  expect(message.buttons).toEqual([{ kind: 'copy', text: { shown: 'Copy', surplus: '' } }]);
  expect(message.cards).toHaveLength(2);
});

test('a message with a code shows words in Meta’s place', () => {
  const message = phoneTemplate(
    draft(
      [
        { type: 'BODY', add_security_recommendation: true },
        { type: 'FOOTER', code_expiration_minutes: 5 },
        { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
      ],
      { category: 'AUTHENTICATION' },
    ),
    { view: 'samples', words },
  );
  expect(message.blocks.flatMap((block) => ('text' in block ? [block.text.shown] : []))).toEqual([
    '123456 is your code. Keep it.',
    '5 min',
  ]);
});
