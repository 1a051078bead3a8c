import { webhookKinds, webhookStates } from '../../../../../contracts/webhook-log';
import { liveSince, shownRows, withNews } from '../../../../../admin/src/features/settings/webhook-log/model/live-rows';
import { jsonLines } from '../../../../../admin/src/features/settings/webhook-log/model/json-lines';
import { itemsOf, markedLines } from '../../../../../admin/src/features/settings/webhook-log/model/marked-lines';
import { firstChange, othersMerged } from '../../../../../admin/src/features/settings/webhook-log/model/open-items';
import { refusedCount, refusedReasons } from '../../../../../admin/src/features/settings/webhook-log/model/refused';
import { rowsCsv } from '../../../../../admin/src/features/settings/webhook-log/model/rows-csv';
import { readWebhookPlace, sinceOf, webhookDays } from '../../../../../admin/src/features/settings/webhook-log/model/webhook-filter';
import { keepInPlace } from '../../../../../admin/src/features/settings/webhook-log/keep-in-place';
import english from '../../../../../admin/src/translations/en.json';
import { id, item, quarantined, row, T0 } from './builders';

const en: Record<string, string> = english;

describe('the address', () => {
  const read = (search: string) => readWebhookPlace(new URLSearchParams(search));

  test('says what is shown and what is open', () => {
    expect(read(`kind=status&state=quarantined&day=today&open=${id('x')}`)).toEqual({
      filter: { kind: 'status', state: 'quarantined' },
      day: 'today',
      open: id('x'),
    });
  });

  test('that means nothing is no filter', () => {
    expect(read('kind=carrier-pigeon&state=lost&day=friday&open=../../etc')).toEqual({
      filter: { kind: null, state: null },
      day: null,
      open: null,
    });
  });

  test('a day begins at the reader’s midnight', () => {
    const now = new Date(2026, 10, 24, 14, 5).getTime();
    const dayOf = (time: number | null) => (time === null ? null : new Date(time).getDate());
    expect([dayOf(sinceOf('today', now)), dayOf(sinceOf('yesterday', now)), dayOf(sinceOf('week', now))]).toEqual([24, 23, 18]);
    expect([sinceOf('hour', now), sinceOf(null, now)]).toEqual([now - 3_600_000, null]);
    expect(new Date(sinceOf('today', now) ?? 0).getHours()).toBe(0);
  });
});

describe('live rows', () => {
  const pages = [row('c', 30), row('b', 20), row('a', 10)];
  const names = (rows: readonly { documentId: string }[]) => rows.map(({ documentId }) => documentId.slice(-1)).join('');

  test('are asked from a little before the newest, and from the oldest that still waits', () => {
    expect(liveSince(pages, 0)).toBe(T0 + 25_000);
    expect(liveSince([row('c', 30), row('b', 20, { state: 'received' })], 0)).toBe(T0 + 20_000);
    expect([liveSince([], 7), liveSince(pages, T0 + 28_000)]).toEqual([7, T0 + 28_000]);
  });

  test('one that has waited for long does not make every look a long one', () => {
    const many = Array.from({ length: 60 }, (_, index) => row('m', 600 - index, index === 59 ? { state: 'received' } : {}));
    expect(liveSince(many, 0)).toBe(T0 + 595_000);
  });

  test('come in above, and what is known is renewed where it stands', () => {
    const news = withNews(null, { from: T0 + 25_000, rows: [row('d', 40), row('c', 30, { state: 'quarantined' })] });
    const shown = shownRows(pages, news);
    expect(names(shown)).toBe('dcba');
    expect(shown[1]?.state).toBe('quarantined');
  });

  test('of several looks the newest is right for its time, and older ones for theirs', () => {
    const first = withNews(null, { from: T0 + 25_000, rows: [row('d', 40), row('c', 30)] });
    const second = withNews(first, { from: T0 + 35_000, rows: [row('e', 50), row('d', 40)] });
    expect(second.from).toBe(T0 + 25_000);
    expect(names(shownRows(pages, second))).toBe('edcba');
  });

  test('what no longer fits a filter is gone', () => {
    const waiting = [row('b', 20, { state: 'received' }), row('a', 10, { state: 'received' })];
    expect(names(shownRows(waiting, { from: T0 + 15_000, rows: [] }))).toBe('a');
  });

  test('without news the pages are the list', () => {
    expect(shownRows(pages, null)).toBe(pages);
  });
});

describe('a row that is open', () => {
  const table = (scrollHeight: number) => {
    const element = document.createElement('div');
    element.innerHTML = `<table><tbody><tr data-webhook="${id('x')}"></tr></tbody></table>`;
    Object.defineProperties(element, { scrollHeight: { value: scrollHeight, configurable: true }, clientHeight: { value: 300 } });
    return element;
  };
  const place = (element: HTMLElement, top: number) =>
    Object.defineProperty(element.querySelector('tr'), 'offsetTop', { value: top, configurable: true });

  test('stays under the eye when rows come in above', () => {
    const element = table(900);
    place(element, 100);
    const before = keepInPlace(element, id('x'), null);
    expect(before).toEqual({ row: id('x'), top: 100 });
    place(element, 196);
    keepInPlace(element, id('x'), before);
    expect(element.scrollTop).toBe(96);
    expect(element.style.getPropertyValue('--room')).toBe('');
  });

  test('room is made where there is not enough to scroll', () => {
    const element = table(320);
    place(element, 196);
    keepInPlace(element, id('x'), { row: id('x'), top: 100 });
    expect(element.style.getPropertyValue('--room')).toBe('76px');
  });

  test('another one is not scrolled to, and without one nothing is kept', () => {
    const element = table(900);
    place(element, 500);
    keepInPlace(element, id('x'), { row: id('y'), top: 100 });
    expect(element.scrollTop).toBe(0);
    expect(keepInPlace(element, null, { row: id('x'), top: 1 })).toBeNull();
  });
});

describe('the JSON, line by line', () => {
  const paths = (value: unknown) => jsonLines(JSON.stringify(value, null, 2)).map(({ path }) => path);

  test('each line has its path', () => {
    expect(paths({ a: 1, b: { c: [1, { d: 'x' }] }, e: [] })).toEqual([
      '',
      'a',
      'b',
      'b.c',
      'b.c.0',
      'b.c.1',
      'b.c.1.d',
      'b.c.1',
      'b.c',
      'b',
      'e',
      '',
    ]);
  });

  test('texts with braces, quotes and backslashes are no structure', () => {
    expect(paths({ a: 'x {', 'b"': '}', c: ['[', '\\'] })).toEqual(['', 'a', 'b\\"', 'c', 'c.0', 'c.1', 'c', '']);
  });

  test('elements that the server left out keep their numbers', () => {
    const list = ['first', '… 14 more', { id: 'the seventeenth' }];
    const lines = jsonLines(JSON.stringify({ list }, null, 2));
    expect(lines.map(({ path }) => path)).toEqual(['', 'list', 'list.0', 'list', 'list.15', 'list.15.id', 'list.15', 'list', '']);
  });

  test('keys, texts, values and what is masked are told apart', () => {
    const [, first, second, third] = jsonLines(JSON.stringify({ from: '33•••••1240', type: 'order', n: 2 }, null, 2));
    expect([first, second, third].map((line) => line?.parts.map(({ kind }) => kind))).toEqual([
      ['plain', 'key', 'plain', 'masked', 'plain'],
      ['plain', 'key', 'plain', 'string', 'plain'],
      ['plain', 'key', 'plain', 'value'],
    ]);
  });

  test('no character is lost, and a text that was cut is shown as far as it goes', () => {
    const json = JSON.stringify({ a: { b: ['c', 1, null] } }, null, 2);
    const text = (given: string) =>
      jsonLines(given)
        .map(({ parts }) => parts.map((part) => part.text).join(''))
        .join('\n');
    expect(text(json)).toBe(json);
    const cut = `${json.slice(0, 21)}\n…`;
    expect(text(cut)).toBe(cut);
  });
});

describe('what was set aside', () => {
  const json = JSON.stringify({ field: 'messages', value: { messages: [{ id: 'a' }, { id: 'b', order: 5 }] } }, null, 2);
  const lines = jsonLines(json);
  const marked = (...list: string[]) => [...markedLines(lines, 'entry.0.changes.2', list)].map((index) => lines[index]?.path);

  test('is marked with all of its lines, and nothing else', () => {
    expect(new Set(marked('entry.0.changes.2.value.messages.1'))).toEqual(
      new Set(['value.messages.1', 'value.messages.1.id', 'value.messages.1.order']),
    );
    expect(marked('entry.0.changes.2.value.messages.1.order')).toEqual(['value.messages.1.order']);
  });

  test('marks the nearest thing around it where it is not to be seen, and never the whole', () => {
    expect(new Set(marked('entry.0.changes.2.value.messages.1.text.body'))).toContain('value.messages.1.id');
    expect(marked('entry.0.changes.2', 'entry.0.changes.7.value')).toEqual([]);
  });

  test('belongs to its change; what names none belongs to the first', () => {
    const { changes } = quarantined();
    const items = [item('entry.0.changes.1.value.messages.0'), item('entry')];
    expect(itemsOf(items, changes ?? [], 0).map(({ path }) => path)).toEqual(['entry']);
    expect(itemsOf(items, changes ?? [], 1).map(({ path }) => path)).toEqual(['entry.0.changes.1.value.messages.0']);
  });

  test('is shown first, and the other changes are counted as merged', () => {
    expect([firstChange(quarantined()), othersMerged(quarantined())]).toEqual([1, 1]);
    const settled = quarantined({ items: [item('entry.0.changes.1.value.messages.0', { settledAt: new Date(T0).toISOString() })] });
    expect([firstChange(settled), othersMerged(settled)]).toEqual([0, 2]);
  });
});

test('the exported table quotes what must be quoted, and no text becomes a formula', () => {
  const csv = rowsCsv([row('a', 0, { about: '+34 946', detail: 'a "quoted", text' }), row('b', 1, { about: null, ms: null })]);
  const [head, first, second] = csv.split('\r\n');
  expect(head).toBe('receivedAt,kind,detail,about,state,reason,ms,size,isUnsigned,documentId');
  expect(first).toContain(`"a ""quoted"", text",'+34 946`);
  expect(second).toContain('message,text,,processed,,,812,false');
});

test('refused requests are counted, the most frequent reason first', () => {
  const refused = { signatureMissing: 0, signatureWrong: 3, tooLarge: 0, tooSlow: 1, encoded: 0, notConnected: 0, unavailable: 9 };
  expect(refusedReasons(refused).map(({ reason }) => reason)).toEqual(['unavailable', 'signatureWrong', 'tooSlow']);
  expect(refusedCount(refused)).toBe(13);
});

test('words that are made at run time exist', () => {
  // As the server gives them: the contract takes any word.
  const reasons = ['not_json', 'not_an_envelope', 'malformed', 'not_handled', 'foreign_waba', 'foreign_number'];
  const more = ['reported_error', 'no_identity', 'failed'];
  const refused = ['signatureMissing', 'signatureWrong', 'tooLarge', 'tooSlow', 'encoded', 'notConnected', 'unavailable'];
  const made = [
    ...webhookKinds.map((kind) => `webhooks.kind.${kind}`),
    ...webhookStates.map((state) => `webhooks.state.${state}`),
    ...[...reasons, ...more].map((reason) => `webhooks.reason.${reason}`),
    ...webhookDays.map((day) => `webhooks.day.${day}`),
    ...refused.map((reason) => `webhooks.refused.${reason}`),
    'webhooks.refusal.whatsapp.webhook_not_quarantined',
  ];
  expect(made.filter((key) => !(key in en))).toEqual([]);
});
