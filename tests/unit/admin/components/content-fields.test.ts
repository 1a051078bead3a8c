import { contactContent, contactDraft, contactProblems, newContact } from '../../../../admin/src/components/content-fields/contact';
import type { ListDraft } from '../../../../admin/src/components/content-fields/drafts';
import { countRows, listContent, listDraft, listProblems, newList, newRow } from '../../../../admin/src/components/content-fields/list';
import {
  locationContent,
  locationProblems,
  newLocation,
  readDegrees,
  readPair,
} from '../../../../admin/src/components/content-fields/location';
import { moved, movedRow, rowStep } from '../../../../admin/src/components/content-fields/move';
import { isWebAddress, shownErrors } from '../../../../admin/src/components/content-fields/problem';
import {
  newReplyButtons,
  replyButtonsContent,
  replyButtonsDraft,
  replyButtonsProblems,
} from '../../../../admin/src/components/content-fields/reply-buttons';
import { newUrlButton, urlButtonContent, urlButtonProblems } from '../../../../admin/src/components/content-fields/url-button';
import { sendableContactCard } from '../../../../contracts/contact-card';
import { list, replyButtons, urlButton } from '../../../../contracts/interactive-content';
import { locationPin } from '../../../../contracts/location-pin';
import { messageLimits } from '../../../../contracts/message-limits';
import { mediaFile } from '../builders';

const section = (title: string, ...rows: string[]) => ({
  key: title,
  title,
  rows: rows.map((row) => ({ id: `${title}/${row}`, title: row, description: '' })),
});
const draft = (...sections: ReturnType<typeof section>[]): ListDraft => ({ ...newList(), body: 'Which?', button: 'Choose', sections });

describe('lists', () => {
  test('a complete one has no problem and is what the contract wants', () => {
    const complete = draft(section('Warm', 'Terracotta', 'Sand'), section('Cold', 'Sea'));
    expect(listProblems(complete)).toEqual({});
    expect(list.safeParse(listContent(complete)).error).toBeUndefined();
    expect(listContent(listDraft(listContent(complete)))).toEqual(listContent(complete));
  });

  test('the same title is named where it stands a second time, with the section that has it', () => {
    const problems = listProblems(draft(section('Workshop', 'Flat tyre'), section('Shop', 'Bikes', 'Flat tyre', 'Bikes')));
    expect(problems['sections.1.rows.1.title']).toEqual({ code: 'repeated', where: 'Workshop' });
    expect(problems['sections.1.rows.2.title']).toEqual({ code: 'repeated', where: null });
  });

  test('sections need titles once there are two, and rows always', () => {
    expect(listProblems(draft(section('', 'One')))).toEqual({});
    const problems = listProblems(draft(section('', 'One'), section('B')));
    expect(problems).toEqual({ 'sections.0.title': { code: 'required' }, 'sections.1.rows': { code: 'required' } });
  });

  test('ten rows over all sections', () => {
    const eleven = draft(section('A', '1', '2', '3', '4', '5', '6'), section('B', '7', '8', '9', '10', '11'));
    expect(countRows(eleven)).toBe(11);
    expect(listProblems(eleven).sections).toEqual({ code: 'too-many', limit: messageLimits.listRows });
  });

  test('characters are counted as Meta counts them', () => {
    expect(listProblems({ ...draft(section('A', '😀'.repeat(24))) })).toEqual({});
    expect(listProblems({ ...draft(section('A', '😀'.repeat(26))) })['sections.0.rows.0.title']).toEqual({ code: 'too-long', surplus: 2 });
  });

  test('new rows have ids of their own', () => {
    expect(newRow().id).not.toBe(newRow().id);
  });
});

describe('moving', () => {
  const sections = [section('A', '1', '2'), section('B', '3'), section('C')];
  const shown = (moving: readonly ReturnType<typeof section>[] | ReturnType<typeof movedRow>) =>
    moving.map(({ title, rows }) => `${title}:${rows.map((row) => row.title).join('')}`).join(' ');

  test('within a list, and never over its ends', () => {
    expect(moved([1, 2, 3], 0, 2)).toEqual([2, 3, 1]);
    const same = [1, 2];
    expect(moved(same, 0, 2)).toBe(same);
  });

  test('a row within its section, and into another one', () => {
    expect(shown(movedRow(sections, { section: 0, row: 0 }, { section: 0, row: 1 }))).toBe('A:21 B:3 C:');
    expect(shown(movedRow(sections, { section: 0, row: 1 }, { section: 1, row: 0 }))).toBe('A:1 B:23 C:');
    expect(shown(movedRow(sections, { section: 1, row: 0 }, { section: 2, row: 0 }))).toBe('A:12 B: C:3');
  });

  test('one step goes over the border of a section', () => {
    expect(rowStep(sections, { section: 0, row: 0 }, 1)).toEqual({ section: 0, row: 1 });
    expect(rowStep(sections, { section: 0, row: 1 }, 1)).toEqual({ section: 1, row: 0 });
    expect(rowStep(sections, { section: 1, row: 0 }, -1)).toEqual({ section: 0, row: 2 });
    expect(rowStep(sections, { section: 0, row: 0 }, -1)).toBeNull();
  });
});

describe('reply buttons and link buttons', () => {
  test('an empty one says what is missing only after a try', () => {
    const problems = replyButtonsProblems(newReplyButtons());
    expect(Object.keys(problems).sort()).toEqual(['body', 'buttons.0.title']);
    expect(shownErrors(problems, false)).toEqual({});
    expect(shownErrors(problems, true)).toEqual(problems);
  });

  test('a header with a file keeps what is known of it', () => {
    const file = mediaFile({ documentId: 'abcdefghijklmnopqrstuvwx' });
    const content = replyButtonsContent({
      header: { kind: 'image', file: { media: file.documentId, link: null, filename: null, shown: file } },
      body: 'Shall we?',
      footer: '',
      buttons: [
        { id: 'y', title: 'Yes' },
        { id: 'n', title: 'No' },
      ],
    });
    expect(replyButtons.safeParse(content).error).toBeUndefined();
    expect(replyButtonsDraft(content, [file]).header).toMatchObject({ kind: 'image', file: { shown: file } });
  });

  test('the same words twice, and a header that waits for its file', () => {
    const problems = replyButtonsProblems({
      header: { kind: 'video', file: null },
      body: 'x',
      footer: '',
      buttons: [
        { id: '1', title: 'Yes' },
        { id: '2', title: 'Yes' },
      ],
    });
    expect(problems).toEqual({ header: { code: 'required' }, 'buttons.1.title': { code: 'repeated', where: null } });
  });

  test.each(['example.com', 'ftp://example.com', 'https://', 'https:///x', 'javascript:alert(1)', 'https://a b'])(
    '%s is no address',
    (url) => {
      expect(isWebAddress(url)).toBe(false);
    },
  );

  test('an address is taken with the space around it cut off', () => {
    const link = { ...newUrlButton(), body: 'Look', displayText: 'Open', url: ' https://example.com/a?b=1 ' };
    expect(urlButtonProblems(link)).toEqual({});
    expect(urlButton.safeParse(urlButtonContent(link)).error).toBeUndefined();
    expect(urlButtonProblems({ ...link, url: 'example.com' })).toEqual({ url: { code: 'address' } });
  });
});

describe('places', () => {
  test.each([
    ['41.3874', 41.3874],
    ['41,3874', 41.3874],
    ['-0.37', -0.37],
    ['+5', 5],
    ['5.', 5],
    ['north', null],
    ['1e3', null],
    ['', null],
  ])('%s reads as %s', (text, degrees) => expect(readDegrees(text)).toBe(degrees));

  test('a pair that was copied from a map', () => {
    expect(readPair('41.3874, 2.1686')).toEqual({ latitude: '41.3874', longitude: '2.1686' });
    expect(readPair('41,3874')).toBeNull();
  });

  test('degrees out of the world', () => {
    expect(locationProblems({ ...newLocation(), latitude: '90.1', longitude: '-181' })).toEqual({
      latitude: { code: 'number', min: -90, max: 90 },
      longitude: { code: 'number', min: -180, max: 180 },
    });
    expect(locationPin.safeParse(locationContent({ latitude: '41,3', longitude: '2', name: ' ', address: 'Here' })).data).toEqual({
      latitude: 41.3,
      longitude: 2,
      address: 'Here',
    });
  });
});

describe('contacts', () => {
  test('one name is enough; what is empty is left out', () => {
    const contact = contactContent({ firstName: ' Ana ', lastName: '', phones: ['', '+34 612 345 678'], emails: [], company: '' });
    expect(contact).toMatchObject({ name: { formattedName: 'Ana', firstName: 'Ana' }, phones: [{ phone: '+34 612 345 678' }], emails: [] });
    expect(sendableContactCard.safeParse(JSON.parse(JSON.stringify(contact))).error).toBeUndefined();
    expect(Object.keys(contactProblems(newContact()))).toEqual(['firstName']);
  });

  test('what the form does not show stays', () => {
    const known = {
      name: { formattedName: 'Ana Pérez', firstName: 'Ana', lastName: 'Pérez', prefix: 'Dr.' },
      phones: [{ phone: '+34 1', waId: '341', type: 'WORK' }],
      emails: [],
      addresses: [{ city: 'València' }],
      urls: [],
      birthday: '1990-01-01',
      org: { company: 'Casa', title: 'Owner' },
    };
    const changed = contactContent({ ...contactDraft(known), company: '' }, known);
    expect(changed).toMatchObject({ addresses: known.addresses, birthday: '1990-01-01', phones: known.phones, org: { title: 'Owner' } });
    expect(changed.name).toMatchObject({ prefix: 'Dr.', formattedName: 'Ana Pérez' });
  });

  test('a card without parts of a name is not lost', () => {
    expect(contactDraft({ name: { formattedName: 'Bar Pepe' }, phones: [], emails: [], addresses: [], urls: [] })).toMatchObject({
      firstName: 'Bar Pepe',
      phones: [''],
    });
  });

  test('wrong numbers and addresses are marked where they stand', () => {
    const problems = contactProblems({ firstName: 'Ana', lastName: '', phones: ['+34 612', 'call me'], emails: ['ana@'], company: '' });
    expect(problems).toEqual({ 'phones.1': { code: 'phone' }, 'emails.0': { code: 'email' } });
  });
});
