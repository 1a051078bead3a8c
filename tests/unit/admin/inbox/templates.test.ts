import type { Template } from '../../../../contracts/template';
import { firstValues } from '../../../../admin/src/features/inbox/templates/first-values';
import { templateGroups, templateObstacle, templateTitle } from '../../../../admin/src/features/inbox/templates/template-groups';

const template = (change: Partial<Template> = {}): Template => ({
  documentId: `t-${change.name}-${change.language}`,
  name: 'order_update',
  language: 'en',
  category: 'UTILITY',
  status: 'APPROVED',
  reason: null,
  quality: null,
  draft: null,
  parameterFormat: 'NAMED',
  components: [{ type: 'BODY', text: 'Hi {{customer_name}}, your {{order_number}} comes {{1}}.' }],
  syncedAt: null,
  ...change,
});

const all = { search: '', language: null };
const ana = { name: 'Ana Pérez', phone: '+34612555014' };

test('one name is one row with all its languages; what can be sent comes first', () => {
  const groups = templateGroups(
    [
      template({ name: 'a_paused', status: 'PAUSED' }),
      template({ language: 'it', status: 'PENDING' }),
      template({ language: 'en' }),
      template({
        name: 'b_product',
        components: [
          { type: 'HEADER', format: 'PRODUCT' },
          { type: 'BODY', text: 'x' },
        ],
      }),
    ],
    all,
  );
  expect(groups.map(({ name }) => name)).toEqual(['order_update', 'a_paused', 'b_product']);
  expect(groups[0]?.languages.map(({ language }) => language)).toEqual(['en', 'it']);
  expect(groups[0]?.obstacle).toBeNull();
  expect(groups[1]?.obstacle).toEqual({ kind: 'status', status: 'PAUSED', reason: null });
  expect(groups[2]?.obstacle).toMatchObject({ kind: 'unsupported' });
});

test('search finds the name, the title and the words of the body', () => {
  const known = [template(), template({ name: 'hello_world', components: [{ type: 'BODY', text: 'Welcome' }] })];
  expect(templateGroups(known, { ...all, search: 'order up' }).map(({ name }) => name)).toEqual(['order_update']);
  expect(templateGroups(known, { ...all, search: 'WELCOME' }).map(({ name }) => name)).toEqual(['hello_world']);
  expect(templateGroups(known, { ...all, search: 'nothing' })).toEqual([]);
});

test('the contact’s language comes first, among names and within one', () => {
  const known = [template({ name: 'a_only_english' }), template({ language: 'en' }), template({ language: 'es_MX' })];
  const groups = templateGroups(known, { search: '', language: 'es' });
  expect(groups.map(({ name }) => name)).toEqual(['order_update', 'a_only_english']);
  expect(groups[0]?.languages.map(({ language }) => language)).toEqual(['es_MX', 'en']);
});

test('the contact’s number goes where a placeholder asks for a phone', () => {
  expect(firstValues(template({ components: [{ type: 'BODY', text: '{{phone}} {{customer_phone}} {{phone_model}}' }] }), ana)).toEqual({
    phone: '+34612555014',
    customer_phone: '+34612555014',
  });
});

test('only an approved template whose parts we can fill has no obstacle', () => {
  expect(templateObstacle(template())).toBeNull();
  expect(templateObstacle(template({ status: 'REJECTED', reason: 'SCAM' }))).toEqual({
    kind: 'status',
    status: 'REJECTED',
    reason: 'SCAM',
  });
});

test('the contact’s name goes where a placeholder asks for a name, and nowhere else', () => {
  expect(firstValues(template(), ana)).toEqual({ customer_name: 'Ana Pérez' });
  expect(firstValues(template({ components: [{ type: 'BODY', text: '{{first_name}} {{street_name}}' }] }), ana)).toEqual({
    first_name: 'Ana',
  });
  expect(firstValues(template(), { name: null, phone: '+34600000001' })).toEqual({});
});

test('a name reads as a title', () => {
  expect(templateTitle('order_update')).toBe('Order update');
});
