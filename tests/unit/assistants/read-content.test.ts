import { contentSource, contentLimits, type ContentSource } from '../../../contracts/content-source';
import type { ContactIdentity } from '../../../domain/automation/turn-context';
import { createReadContent } from '../../../server/src/services/read-content';
import { fakeContent, type FakeContent } from '../../helpers/fake-content';

const CONTACT = 'plugin::whatsapp.contact';
const ana = 'anaanaanaanaanaanaanaana';
const luis = 'luisluisluisluisluisluis';

function world(): FakeContent {
  return fakeContent({
    'api::repair.repair': {
      attributes: {
        number: { type: 'string' },
        notes: { type: 'text' },
        customerPhone: { type: 'string' },
        customerEmail: { type: 'email' },
        userId: { type: 'string' },
        doorCode: { type: 'string', isPrivate: true },
        pin: { type: 'password', isPrivate: true },
        photo: { type: 'media' },
        customer: { type: 'relation', target: CONTACT },
        owner: { type: 'relation', target: 'api::owner.owner' },
        watchers: { type: 'relation', target: 'api::owner.owner', isToOne: false },
      },
      rows: [
        {
          documentId: 'r-ana',
          number: 'R-1',
          notes: 'blue',
          customerPhone: '+34611000001',
          userId: 'ES.ana',
          customer: { documentId: ana },
          owner: { phone: '34611000001' },
        },
        { documentId: 'r-ana-2', number: 'R-2', notes: 'red', customerPhone: '0034611000001', customer: null, owner: null },
        {
          documentId: 'r-luis',
          number: 'R-3',
          notes: 'SECRET',
          customerPhone: '34622000002',
          userId: 'ES.luis',
          customer: { documentId: luis },
          owner: { phone: '34622000002' },
        },
        { documentId: 'r-null', number: 'R-4', notes: 'SECRET', customerPhone: null, userId: null, customer: null, owner: null },
        { documentId: 'r-empty', number: 'R-5', notes: 'SECRET', customerPhone: '', userId: '', owner: { phone: '' } },
        { documentId: 'r-undefined', number: 'R-6', notes: 'SECRET' },
        { documentId: 'r-other-land', number: 'R-7', notes: 'SECRET', customerPhone: '+54611000001' },
        { documentId: 'r-short', number: 'R-8', notes: 'SECRET', customerPhone: '611000001' },
      ],
    },
    'api::owner.owner': { attributes: { phone: { type: 'string' }, name: { type: 'string' } }, rows: [] },
  });
}

const source = (scope: unknown, more: Partial<ContentSource> = {}): ContentSource =>
  contentSource.parse({ key: 'repairs', uid: 'api::repair.repair', purpose: 'Repairs', fields: ['number', 'notes'], scope, ...more });
const bound = (path: string, by: string) => source({ kind: 'contact-bound', path, by });
const identity = (more: Partial<ContactIdentity> = {}): ContactIdentity => ({ documentId: null, phones: [], bsuids: [], ...more });
const by = (who: Partial<ContactIdentity>) => ({ identity: identity(who), locale: null });

async function ids(content: FakeContent, own: ContentSource, who: Partial<ContactIdentity>): Promise<string[]> {
  const entries = await createReadContent({ content: content.repository }).search(own, by(who), { query: '', limit: 5 });
  return entries.map(({ documentId }) => documentId);
}

describe('a contact reads its own entries and no others', () => {
  it.each([
    ['its phone', bound('customerPhone', 'phone'), { phones: ['34611000001'] }, ['r-ana', 'r-ana-2']],
    ['its phone with a plus', bound('customerPhone', 'phone'), { phones: ['+34611000001'] }, ['r-ana', 'r-ana-2']],
    ['its user id', bound('userId', 'bsuid'), { bsuids: ['ES.ana'] }, ['r-ana']],
    ['the relation to the contact', bound('customer', 'contact'), { documentId: ana }, ['r-ana']],
    ['the phone of a related entry', bound('owner.phone', 'phone'), { phones: ['34611000001'] }, ['r-ana']],
  ])('by %s', async (_what, own, who, expected) => {
    expect(await ids(world(), own, who)).toEqual(expected);
  });

  it.each([
    [
      'a contact that is known by a user id only, where entries are bound by phone',
      bound('customerPhone', 'phone'),
      { bsuids: ['ES.ana'] },
    ],
    ['a contact that is known by phone only, where entries are bound by user id', bound('userId', 'bsuid'), { phones: ['34611000001'] }],
    ['a stranger, by relation', bound('customer', 'contact'), { phones: ['34611000001'] }],
    ['an empty phone', bound('customerPhone', 'phone'), { phones: [''] }],
    ['a phone without digits', bound('customerPhone', 'phone'), { phones: ['+', 'undefined', 'null'] }],
    ['an empty user id', bound('userId', 'bsuid'), { bsuids: [''] }],
    ['an empty phone of a related entry', bound('owner.phone', 'phone'), { phones: [''] }],
  ])('%s is asked for nothing', async (_what, own, who) => {
    const content = world();
    expect(await ids(content, own, who)).toEqual([]);
    expect(await createReadContent({ content: content.repository }).read(own, by(who), 'r-null')).toBeNull();
    expect(content.queries).toEqual([]);
  });

  it.each([
    ['Brazil, without the nine', '551187654321', '+5511987654321'],
    ['Brazil, with the nine', '5511987654321', '551187654321'],
    ['Mexico, without the one', '525512345678', '+5215512345678'],
    ['Mexico, with the one', '5215512345678', '00525512345678'],
    ['Argentina, without the nine', '541123456789', '5491123456789'],
    ['Argentina, with the nine', '5491123456789', '+541123456789'],
  ])('%s: the other way to write the number is the same person', async (_what, phone, written) => {
    const content = fakeContent({
      'api::repair.repair': {
        attributes: { number: { type: 'string' }, notes: { type: 'text' }, customerPhone: { type: 'string' } },
        rows: [
          { documentId: 'own', number: 'R', notes: 'n', customerPhone: written },
          { documentId: 'other', number: 'R', notes: 'n', customerPhone: `${written.slice(0, -1)}0` },
        ],
      },
    });
    expect(await ids(content, bound('customerPhone', 'phone'), { phones: [phone] })).toEqual(['own']);
  });

  it('an entry is read only with the binding: the id of another one finds nothing', async () => {
    const { repository } = world();
    const read = (documentId: string) =>
      createReadContent({ content: repository }).read(bound('customerPhone', 'phone'), by({ phones: ['34611000001'] }), documentId);
    expect(await read('r-ana')).toMatchObject({ documentId: 'r-ana' });
    for (const id of ['r-luis', 'r-null', 'r-empty', '', '%', '__proto__', "' OR 1=1 --"]) expect(await read(id)).toBeNull();
  });
});

describe('only fields that may be read are read', () => {
  it.each([
    ['a private one', ['number', 'doorCode']],
    ['a password', ['pin']],
    ['a file', ['photo']],
    ['a relation', ['customer']],
    ['one that does not exist', ['nothing']],
    ['a name of JavaScript', ['constructor']],
    ['another name of JavaScript', ['__proto__']],
  ])('%s shuts the whole source', async (_what, fields) => {
    const content = world();
    const own = source({ kind: 'public' }, { fields });
    expect(await ids(content, own, {})).toEqual([]);
    expect(createReadContent({ content: content.repository }).problems(own)).not.toEqual([]);
    expect(content.queries).toEqual([]);
  });

  it('a field that became private after the source was saved shuts it at the next read', async () => {
    const content = world();
    const own = bound('customerPhone', 'phone');
    expect(await ids(content, own, { phones: ['34611000001'] })).toHaveLength(2);
    content.makePrivate('api::repair.repair', 'notes');
    expect(await ids(content, own, { phones: ['34611000001'] })).toEqual([]);
    expect(await createReadContent({ content: content.repository }).read(own, by({ phones: ['34611000001'] }), 'r-ana')).toBeNull();
  });

  it.each([
    ['search', { searchFields: ['doorCode'] }],
    ['search in a field that is not given', { searchFields: ['customerPhone'] }],
    ['sorting', { sort: { field: 'doorCode', order: 'asc' as const } }],
    ['sorting by a field that is not given', { sort: { field: 'customerPhone', order: 'asc' as const } }],
  ])('%s by it would tell of it, letter by letter', async (_what, more) => {
    expect(await ids(world(), source({ kind: 'public' }, more), {})).toEqual([]);
  });

  it.each([
    ['a name that contacts choose themselves', 'notes', 'phone'],
    ['an e-mail address', 'customerEmail', 'phone'],
    ['a relation to something else', 'owner', 'contact'],
    ['many at once', 'watchers.phone', 'phone'],
    ['a field of the contact itself', 'customer.name', 'phone'],
    ['a text as a relation', 'customerPhone', 'contact'],
  ])('%s binds nothing', async (_what, path, how) => {
    const content = world();
    expect(await ids(content, bound(path, how), { documentId: ana, phones: ['34611000001'], bsuids: ['ES.ana'] })).toEqual([]);
    expect(content.queries).toEqual([]);
  });

  it('a content type that is gone has nothing', async () => {
    const own = source({ kind: 'public' }, { uid: 'api::gone.gone' });
    expect(await ids(world(), own, {})).toEqual([]);
  });
});

describe('what comes back has bounds', () => {
  const many = (field: string, rows: number) =>
    fakeContent({
      'api::repair.repair': {
        attributes: { number: { type: 'string' }, notes: { type: 'text' } },
        rows: Array.from({ length: rows }, (_, index) => ({ documentId: `r-${index}`, number: `R-${index}`, notes: field })),
      },
    });

  it('at most five entries, whatever is asked', async () => {
    const search = (limit: number) =>
      createReadContent({ content: many('x', 50).repository }).search(source({ kind: 'public' }), by({}), { query: '', limit });
    expect(await search(99)).toHaveLength(5);
    expect(await search(1)).toHaveLength(1);
  });

  it('at most four kilobytes, in whole entries', async () => {
    const found = await createReadContent({ content: many('ñ'.repeat(490), 5).repository }).search(source({ kind: 'public' }), by({}), {
      query: '',
      limit: 5,
    });
    const bytes = Buffer.byteLength(JSON.stringify(found.map(({ documentId, fields }) => ({ id: documentId, ...fields }))));
    expect(found.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(contentLimits.bytesPerCall);
  });

  it('an entry that is too large by itself is found all the same, with the fields that fit', async () => {
    const fields = Array.from({ length: 12 }, (_, index) => `field${index}`);
    const { repository } = fakeContent({
      'api::repair.repair': {
        attributes: Object.fromEntries(fields.map((name) => [name, { type: 'text' }])),
        rows: [{ documentId: 'large', ...Object.fromEntries(fields.map((name) => [name, 'ñ'.repeat(490)])) }],
      },
    });
    const own = source({ kind: 'public' }, { fields });
    const { search, read } = createReadContent({ content: repository });
    for (const found of [...(await search(own, by({}), { query: '', limit: 5 })), await read(own, by({}), 'large')]) {
      expect(Object.keys(found?.fields ?? {})).toEqual(['field0', 'field1', 'field2', 'field3']);
    }
  });

  it('signs of a query language are no words', async () => {
    const content = many('x', 1);
    await createReadContent({ content: content.repository }).search(source({ kind: 'public' }), by({}), {
      query: '%_\'); DROP TABLE x; -- $where {"$ne":null}',
      limit: 5,
    });
    expect(content.queries.flatMap(({ words }) => words).join('')).toMatch(/^[\p{L}\p{N}]*$/u);
  });
});
