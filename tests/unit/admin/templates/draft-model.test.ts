import { templateLimits } from '../../../../contracts/message-limits';
import { templateProblems } from '../../../../domain/template-rules';
import {
  hasUrlVariable,
  kindsThatFit,
  newButton,
  withButtonSample,
  withNewButton,
  withUrl,
} from '../../../../admin/src/features/templates/model/buttons';
import {
  cardsOf,
  newCards,
  withCardButton,
  withCardFormat,
  withCards,
  withNewCard,
  withTexts,
} from '../../../../admin/src/features/templates/model/cards';
import { codeMessage, withCodeMessage } from '../../../../admin/src/features/templates/model/code-message';
import { cleanDraft, draftOf } from '../../../../admin/src/features/templates/model/draft';
import { headerFile, headerKind, withHeaderFile, withHeaderKind } from '../../../../admin/src/features/templates/model/header';
import { firstLanguage, templateLanguages } from '../../../../admin/src/features/templates/model/languages';
import { nameProblem } from '../../../../admin/src/features/templates/model/name-problem';
import { partOf } from '../../../../admin/src/features/templates/model/parts';
import { samplesIn, withSample } from '../../../../admin/src/features/templates/model/samples';
import { fixedSettings, standingOf } from '../../../../admin/src/features/templates/model/standing';
import { withText } from '../../../../admin/src/features/templates/model/texts';
import { knownNames, nextVariable, renumbered, withFormat } from '../../../../admin/src/features/templates/model/variables';
import { body, draft, template } from './builders';

describe('variables', () => {
  test('samples have Meta’s shape, by name and by number', () => {
    expect(withSample(body('Hi {{name}}!'), 'NAMED', { name: 'name', value: 'Ana' }).example).toEqual({
      body_text_named_params: [{ param_name: 'name', example: 'Ana' }],
    });
    expect(withSample(body('{{1}} {{2}}'), 'POSITIONAL', { name: '2', value: 'b' }).example).toEqual({ body_text: [['', 'b']] });
    const header = { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}' };
    expect(withSample(header, 'POSITIONAL', { name: '1', value: 'A' }).example).toEqual({ header_text: ['A'] });
    expect(samplesIn(withSample(header, 'POSITIONAL', { name: '1', value: 'A' }), 'POSITIONAL')).toEqual([{ name: '1', value: 'A' }]);
  });

  test('names become numbers and back, samples go along', () => {
    const named = draft([body('Hi {{name}}, {{order}} is ready, {{name}}.', { name: 'Ana', order: 'A-1' })]);
    const numbered = withFormat(named, 'POSITIONAL');
    expect(numbered.components).toEqual([
      { type: 'BODY', text: 'Hi {{1}}, {{2}} is ready, {{1}}.', example: { body_text: [['Ana', 'A-1']] } },
    ]);
    expect(withFormat(numbered, 'NAMED').components).toEqual([
      body('Hi {{value_1}}, {{value_2}} is ready, {{value_1}}.', { value_1: 'Ana', value_2: 'A-1' }),
    ]);
  });

  test('a gap is closed in the order of the text', () => {
    const gapped = { type: 'BODY', text: 'a {{3}} b {{5}} c', example: { body_text: [['', '', 'x', '', 'y']] } };
    expect(renumbered(gapped)).toEqual({ type: 'BODY', text: 'a {{1}} b {{2}} c', example: { body_text: [['x', 'y']] } });
  });

  test('the next one is free; names of other texts are offered', () => {
    expect(nextVariable('a {{1}} {{2}}', 'POSITIONAL')).toBe('3');
    expect(nextVariable('a {{value_1}}', 'NAMED')).toBe('value_2');
    expect(knownNames([draft([body('{{name}} {{order}}')])], 'Hola {{name}}')).toEqual(['order']);
  });

  test('samples of variables that are gone do not go to Meta', () => {
    expect(cleanDraft(draft([body('Hi {{name}}!', { name: 'Ana', gone: 'x' })])).components).toEqual([
      body('Hi {{name}}!', { name: 'Ana' }),
    ]);
  });
});

describe('header and footer', () => {
  test('a header changes its kind and takes its place before the body', () => {
    const image = withHeaderKind(draft([body('x')]), 'IMAGE');
    expect(image.components.map(({ type }) => type)).toEqual(['HEADER', 'BODY']);
    expect(headerKind(image)).toBe('IMAGE');
    expect(withHeaderKind(image, 'none').components).toHaveLength(1);
    expect(headerKind(draft([{ type: 'HEADER', format: 'PRODUCT' }]))).toBeNull();
  });

  test('its sample is a file of ours, or what Meta has', () => {
    const header = { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::x'] } };
    expect(headerFile(header)).toEqual({ kind: 'at-meta' });
    expect(headerFile(withHeaderFile(header, 'm'))).toEqual({ kind: 'ours', media: 'm' });
    expect(headerFile(withHeaderFile(header, null))).toEqual({ kind: 'none' });
  });

  test('an empty footer is no footer', () => {
    const written = withText(draft([body('x')]), 'FOOTER', 'y');
    expect(partOf(written, 'FOOTER')?.text).toBe('y');
    expect(partOf(withText(written, 'FOOTER', ''), 'FOOTER')).toBeNull();
  });
});

describe('buttons', () => {
  test('only kinds of which one more fits are offered', () => {
    const two = [newButton('URL'), newButton('URL'), newButton('PHONE_NUMBER')];
    expect(kindsThatFit(two, templateLimits.buttons)).toEqual(['QUICK_REPLY', 'COPY_CODE']);
    expect(kindsThatFit(two, 3)).toEqual([]);
  });

  test('a quick reply goes to the others', () => {
    const next = withNewButton([newButton('QUICK_REPLY', 'a'), newButton('URL', 'b')], 'QUICK_REPLY');
    expect(next.map(({ type }) => type)).toEqual(['QUICK_REPLY', 'QUICK_REPLY', 'URL']);
  });

  test('a sample of an address goes with its variable', () => {
    const button = withButtonSample(withUrl(newButton('URL', 'Go'), 'https://x.example/{{1}}'), 'https://x.example/9');
    expect(hasUrlVariable(button)).toBe(true);
    expect(button.example).toEqual(['https://x.example/9']);
    expect(withUrl(button, 'https://x.example/').example).toBeUndefined();
    expect(withButtonSample(newButton('COPY_CODE'), 'SPRING').example).toBe('SPRING');
  });
});

describe('carousel', () => {
  test('what cards share is changed on all of them', () => {
    const cards = withCardButton(withTexts(withCardFormat(newCards(), 'VIDEO'), false), 'URL');
    cards.forEach(({ components }) => {
      expect(components.map(({ type, format }) => [type, format])).toEqual([
        ['HEADER', 'VIDEO'],
        ['BUTTONS', undefined],
      ]);
      expect(components[1]?.buttons?.map(({ type }) => type)).toEqual(['QUICK_REPLY', 'URL']);
    });
  });

  test('a new card has the make of the others, and nothing of Meta’s is lost', () => {
    const cards = [{ ...newCards()[0], note: 'kept', components: newCards()[0]?.components ?? [] }];
    const written = withCards(draft([body('x')]), withNewCard(cards));
    expect(cardsOf(written)).toHaveLength(2);
    expect(cardsOf(written)[0]).toMatchObject({ note: 'kept' });
    expect(templateProblems(written).some(({ code }) => code === 'order')).toBe(false);
  });
});

describe('a message with a code', () => {
  const fromMeta = template({
    category: 'AUTHENTICATION',
    components: [
      { type: 'BODY', text: '*{{1}}* is your code.', add_security_recommendation: true },
      { type: 'FOOTER', text: 'Expires in 5 minutes.', code_expiration_minutes: 5 },
      {
        type: 'BUTTONS',
        buttons: [{ type: 'URL', text: 'Copy', url: 'https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}' }],
      },
    ],
  });

  test('as Meta shows it, it becomes what can be sent to Meta', () => {
    expect(templateProblems(draftOf(fromMeta))).toEqual([]);
    expect(codeMessage(draftOf(fromMeta))).toEqual({ hasSecurityLine: true, minutes: 5, button: 'Copy' });
  });

  test('what surrounds the code can be chosen', () => {
    const written = withCodeMessage(draftOf(fromMeta), { hasSecurityLine: false, minutes: null, button: '' });
    expect(written.components).toEqual([
      { type: 'BODY', add_security_recommendation: false },
      { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
    ]);
  });
});

describe('where it stands with Meta', () => {
  test('changes that Meta has not seen are said, and what goes out until then', () => {
    expect(standingOf(null, true)).toMatchObject({ state: 'DRAFT', isEditable: true, hasUnsent: true, isLimited: false });
    expect(standingOf(template(), false)).toMatchObject({ state: 'APPROVED', hasUnsent: false, isSentNow: true });
    expect(standingOf(template(), true)).toMatchObject({ state: 'CHANGED', hasUnsent: true, isSentNow: true, isLimited: true });
    expect(standingOf(template({ draft: draft([]) }), false)).toMatchObject({ state: 'CHANGED' });
    expect(standingOf(template({ status: 'PENDING' }), true)).toMatchObject({ isEditable: false, isSentNow: false });
    expect(standingOf(template({ status: 'REJECTED' }), true)).toMatchObject({ isEditable: true, isLimited: false });
    expect(standingOf(template({ status: 'DISABLED' }), true)).toMatchObject({ isEditable: false });
  });

  test('Meta fixes the category by its approval, the way of naming once it sees the template', () => {
    expect(fixedSettings([template({ status: 'DRAFT' })])).toEqual({ category: false, format: false });
    expect(fixedSettings([template({ status: 'REJECTED' })])).toEqual({ category: false, format: true });
    expect(fixedSettings([template(), template({ status: 'DRAFT' })])).toEqual({ category: true, format: true });
  });
});

test('a name is checked before anything leaves', () => {
  expect(nameProblem('', [])).toBe('required');
  expect(nameProblem('Ordér', [])).toBe('letters');
  expect(nameProblem('a'.repeat(513), [])).toBe('too-long');
  expect(nameProblem('order_update', ['order_update'])).toBe('taken');
  expect(nameProblem('order_update_2', ['order_update'])).toBeNull();
});

test('languages are those of Meta, each once; a new template begins in the reader’s own', () => {
  expect(new Set(templateLanguages).size).toBe(templateLanguages.length);
  expect(templateLanguages.every((code) => /^[a-z]{2,3}(_[A-Z]{2})?$/.test(code))).toBe(true);
  expect([firstLanguage('es'), firstLanguage('pt-BR'), firstLanguage('xx')]).toEqual(['es', 'pt_BR', 'en']);
});
