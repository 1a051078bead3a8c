import { givenParts, instantOf, progressOf, startValues } from '../../../../admin/src/features/inbox/templates/template-values';
import { variableLimit } from '../../../../admin/src/features/inbox/templates/variable-limit';
import { draftOfFile } from '../../../../admin/src/components/media/file-draft';
import { templateVariables } from '../../../../domain/template-variables';
import { templateContent } from '../../../../contracts/template-content';
import type { Template } from '../../../../contracts/template';
import { mediaFile } from '../builders';

const contact = { name: 'Ana Pérez', phone: '+34612555014', language: 'es', hasPhone: true };
const template = (components: Template['components'], change: Partial<Template> = {}): Template => ({
  documentId: 't1',
  name: 'order_update',
  language: 'en',
  category: 'UTILITY',
  status: 'APPROVED',
  reason: null,
  quality: null,
  parameterFormat: 'NAMED',
  components,
  draft: null,
  syncedAt: null,
  ...change,
});
const image = draftOfFile(mediaFile({ documentId: 'abcdefghijklmnopqrstuvwx' }));
const card = (text: string) => ({
  components: [
    { type: 'HEADER', format: 'IMAGE' },
    { type: 'BODY', text },
  ],
});

test('everything that has to be given is counted: texts, files, times, cards', () => {
  const all = template([
    { type: 'HEADER', format: 'IMAGE' },
    { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Sale', has_expiration: true } },
    { type: 'BODY', text: 'Hi {{name}}, {{product}}' },
    { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', text: 'Copy', example: ['X'] }] },
    { type: 'CAROUSEL', cards: [card('One {{1}}'), card('Two')] },
  ]);
  const start = startValues(all, contact);
  const first = progressOf(all, givenParts(all, start));
  expect(first.missing).toEqual(['header', 'product', 'button.0', 'offer', 'card.0.header', 'card.0.1', 'card.1.header']);
  expect([first.filled, first.total]).toEqual([1, 8]);

  const values = {
    ...start,
    file: image,
    offerEnd: '2099-11-30T18:00',
    variables: { ...start.variables, product: 'Alba', 'button.0': 'SPRING' },
    cards: [
      { file: image, variables: { 1: 'Alba' } as Record<string, string> },
      { file: image, variables: {} },
    ],
  };
  const given = givenParts(all, values);
  expect(progressOf(all, given)).toEqual({ filled: 8, total: 8, missing: [] });
  expect(templateContent.safeParse({ type: 'template', template: { ...given, name: 'x', language: 'en' } }).error).toBeUndefined();
});

test('a place is given once it is a whole one', () => {
  const place = template([
    { type: 'HEADER', format: 'LOCATION' },
    { type: 'BODY', text: 'Here' },
  ]);
  const start = startValues(place, contact);
  expect(givenParts(place, start).header).toBeUndefined();
  const values = { ...start, location: { latitude: '41,3', longitude: '2.1', name: 'Shop', address: '' } };
  expect(givenParts(place, values).header).toEqual({ type: 'location', location: { latitude: 41.3, longitude: 2.1, name: 'Shop' } });
});

test('a document keeps its name', () => {
  const paper = template([
    { type: 'HEADER', format: 'DOCUMENT' },
    { type: 'BODY', text: 'x' },
  ]);
  const file = draftOfFile(mediaFile({ documentId: 'd1', kind: 'document', filename: 'offer.pdf' }));
  expect(givenParts(paper, { ...startValues(paper, contact), file }).header).toEqual({
    type: 'document',
    document: { media: 'd1', filename: 'offer.pdf' },
  });
});

test('codes have limits of their own', () => {
  const code = template([{ type: 'BODY', text: '{{1}} is your code' }], { category: 'AUTHENTICATION' });
  const [variable] = templateVariables(code);
  expect(variable && variableLimit(variable, code)).toBe(15);
  const coupon = template([{ type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', example: ['X'] }] }]);
  const [button] = templateVariables(coupon);
  expect(button && variableLimit(button, coupon)).toBe(20);
});

test('the end of an offer is an instant', () => {
  expect(instantOf('')).toBeNull();
  expect(instantOf('soon')).toBeNull();
  expect(instantOf('2026-11-30T18:00')).toBe(new Date('2026-11-30T18:00').toISOString());
});
