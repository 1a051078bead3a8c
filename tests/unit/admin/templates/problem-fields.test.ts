import { templateProblems, type TemplateProblem } from '../../../../domain/template-rules';
import { fieldOf, problemsByField, shownProblems } from '../../../../admin/src/features/templates/model/problem-fields';
import { newCards } from '../../../../admin/src/features/templates/model/cards';
import { problemPart } from '../../../../admin/src/features/templates/model/texts';
import english from '../../../../admin/src/translations/en.json';
import { body, draft } from './builders';

const fieldsOf = (written: ReturnType<typeof draft>) => Object.keys(problemsByField(templateProblems(written), written));

test('each rule is shown at the field that it is about', () => {
  expect(
    fieldsOf(
      draft([
        { type: 'HEADER', format: 'TEXT', text: 'Hi *you* {{a}}' },
        body('{{name}} is ready'),
        { type: 'FOOTER', text: 'x'.repeat(61) },
        {
          type: 'BUTTONS',
          buttons: [
            { type: 'QUICK_REPLY', text: '' },
            { type: 'URL', text: 'Go', url: 'here' },
            { type: 'QUICK_REPLY', text: 'Go' },
            { type: 'COPY_CODE', example: '' },
          ],
        },
      ]),
    ).sort(),
  ).toEqual(
    [
      'header.text',
      'header.example',
      'body.text',
      'body.example',
      'footer.text',
      'buttons',
      'buttons.0.text',
      'buttons.1.url',
      'buttons.2.text',
      'buttons.3.example',
    ].sort(),
  );
});

test('a text that is missing as a whole is shown at the body; files at their samples', () => {
  expect(fieldsOf(draft([]))).toEqual(['body.text']);
  expect(fieldsOf(draft([{ type: 'HEADER', format: 'IMAGE' }, body('Hello')]))).toEqual(['header.example']);
});

test('of a carousel each card has fields of its own', () => {
  const fields = fieldsOf(draft([body('Look'), { type: 'CAROUSEL', cards: newCards() }]));
  expect(fields).toContain('cards.0.header.example');
  expect(fields).toContain('cards.1.body.text');
  expect(fields).toContain('cards.1.buttons.0.text');
  expect(fieldOf(['components', 1, 'cards', 1, 'components'], draft([body('x'), { type: 'CAROUSEL', cards: newCards() }]))).toBe('cards.1');
  expect(fieldsOf(draft([body('Look'), { type: 'CAROUSEL', cards: [] }]))).toEqual(['cards']);
});

test('an offer and a code point to their own fields', () => {
  const offer = { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: '' } };
  expect(fieldsOf(draft([body('Now'), offer], { category: 'MARKETING' }))).toEqual(['offer.text']);
  expect(fieldsOf(draft([body('Now'), offer]))).toEqual(['category']);
  expect(
    fieldsOf(
      draft(
        [
          { type: 'BODY' },
          { type: 'FOOTER', code_expiration_minutes: 100 },
          { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
        ],
        { category: 'AUTHENTICATION' },
      ),
    ),
  ).toEqual(['footer.code_expiration_minutes']);
});

test('what is only still empty is said once somebody asks', () => {
  const written = draft([body(''), { type: 'FOOTER', text: 'x'.repeat(61) }]);
  const fields = problemsByField(templateProblems(written), written);
  expect(Object.keys(shownProblems(fields, false))).toEqual(['footer.text']);
  expect(Object.keys(shownProblems(fields, true))).toEqual(['body.text', 'footer.text']);
});

test('the same rule has the same words for all of a kind', () => {
  expect(problemPart('cards.3.buttons.1.url')).toBe('button.url');
  expect(problemPart('buttons.0')).toBe('button');
  expect(problemPart('cards.2')).toBe('card');
  expect(problemPart('cards')).toBe('cards');
});

test('every rule has words in the reader’s language', () => {
  const codes: Record<TemplateProblem['code'], readonly string[]> = {
    required: ['', '.body.text'],
    too_long: [''],
    too_many: ['', '.cards'],
    not_allowed: ['', '.footer', '.button.url'],
    variable_at_edge: [''],
    variables_adjacent: [''],
    variables_not_in_order: [''],
    variable_name: ['.named', '.positional'],
    example_missing: ['', '.button.example'],
    order: ['', '.card'],
    repeated: ['', '.button.text'],
    address: ['', '.button.phone_number'],
  };
  const keys = Object.entries(codes).flatMap(([code, parts]) => parts.map((part) => `templates.problem.${code}${part}`));
  expect(keys.filter((key) => !(key in english))).toEqual([]);
});
