import { emoji, letters, times, verdictOn, wordsOn } from './check';

type Json = Record<string, unknown>;
const interactive = (content: Json) => ({ type: 'interactive', interactive: content });
const body = { text: 'Which one?' };

const reply = (id: unknown, title: unknown) => ({ type: 'reply', reply: { id, title } });
const buttons = (list: unknown[], more: Json = {}) => interactive({ type: 'button', body, action: { buttons: list }, ...more });
const oneButton = [reply('yes', 'Yes')];

const row = (id: string, more: Json = {}) => ({ id, title: 'A row', ...more });
const rows = (count: number, from = 0) => times(count, (index) => row(`row ${index + from}`));
const list = (sections: unknown[], more: Json = {}, button: unknown = 'Choose') =>
  interactive({ type: 'list', body, action: { button, sections }, ...more });
const oneSection = [{ rows: rows(1) }];

const link = (parameters: Json, more: Json = {}) =>
  interactive({ type: 'cta_url', body, action: { name: 'cta_url', parameters }, ...more });
const site = { display_text: 'Open', url: 'https://example.org' };

const request = (type: string, name: string, more: Json = {}) => interactive({ type, body, action: { name }, ...more });
const flow = (parameters: Json) =>
  interactive({
    type: 'flow',
    body,
    action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: '1', flow_cta: 'Book', ...parameters } },
  });
const products = (sections: unknown[]) =>
  interactive({ type: 'product_list', header: { type: 'text', text: 'Bikes' }, body, action: { catalog_id: '1', sections } });
const items = (count: number) => times(count, (index) => ({ product_retailer_id: `p${index}` }));

const image = { type: 'image', image: { id: 'jpeg' } };
const linkAction = { name: 'cta_url', parameters: site };
const card = (index: number, more: Json = {}) => ({ card_index: index, type: 'cta_url', header: image, action: linkAction, ...more });
const carousel = (cards: unknown[], more: Json = {}) => interactive({ type: 'carousel', body, action: { cards }, ...more });
const quickReply = (id: string, title = 'More') => ({ type: 'quick_reply', quick_reply: { id, title } });
const replyCard = (index: number, ids: string[]) => card(index, { action: { buttons: ids.map((id) => quickReply(id)) } });

describe('an interactive message is accepted', () => {
  it.each([
    ['one button', buttons(oneButton)],
    ['three buttons', buttons([reply('a', 'A'), reply('b', 'B'), reply('c', 'C')])],
    ['the longest button', buttons([reply(letters(256), letters(20))])],
    ['a title of twenty emoji', buttons([reply('a', emoji(20))])],
    ['the longest texts', buttons(oneButton, { header: { type: 'text', text: letters(60) }, footer: { text: letters(60) } })],
    ['the longest body', buttons(oneButton, { body: { text: letters(1024) } })],
    ['an image above', buttons(oneButton, { header: image })],
    ['a video above', buttons(oneButton, { header: { type: 'video', video: { link: 'https://example.org/a.mp4' } } })],
    ['a document above', buttons(oneButton, { header: { type: 'document', document: { id: 'pdf', filename: 'a.pdf' } } })],
    ['a list', list(oneSection)],
    ['a list of ten rows', list([{ rows: rows(10) }], {}, letters(20))],
    ['ten sections', list(times(10, (index) => ({ title: letters(24), rows: rows(1, index) })))],
    ['the longest row', list([{ title: 'A', rows: [{ id: letters(200), title: letters(24), description: letters(72) }] }])],
    ['the longest body of a list', list(oneSection, { body: { text: letters(4096) } })],
    ['rows of the same title', list([{ rows: [row('a'), row('b')] }])],
    ['a link', link(site)],
    ['the longest link button', link({ ...site, display_text: letters(20) }, { header: image })],
    ['a request for the location', request('location_request_message', 'send_location')],
    ['a request for the number', request('request_contact_info', 'request_contact_info')],
    ['a flow', flow({ flow_cta: letters(30), flow_token: 't', flow_action: 'navigate', mode: 'draft' })],
    ['a flow by name', flow({ flow_id: undefined, flow_name: 'booking', flow_action_payload: { screen: 'A', data: { a: 1 } } })],
    ['a product', interactive({ type: 'product', action: { catalog_id: '1', product_retailer_id: 'p' } })],
    ['thirty products', products([{ title: 'A', product_items: items(30) }])],
    ['the catalogue', interactive({ type: 'catalog_message', body, action: { name: 'catalog_message' } })],
    ['two cards', carousel([card(0), card(1)])],
    ['ten cards', carousel(times(10, (index) => card(index, { body: { text: letters(160) } })))],
    ['cards with replies', carousel([replyCard(0, ['a', 'b']), replyCard(1, ['c', 'd'])])],
    [
      'cards of products',
      carousel(times(2, (index) => ({ card_index: index, type: 'product', action: { catalog_id: '1', product_retailer_id: 'p' } }))),
    ],
  ])('%s', (_name, message) => {
    expect(verdictOn(message)).toBe('accepted');
  });
});

describe('an interactive message is refused', () => {
  it.each<[string, Json, number]>([
    ['no interactive', { type: 'interactive' }, 100],
    ['an unknown type', interactive({ type: 'hologram', body, action: {} }), 131009],
    ['a type for other countries', interactive({ type: 'order_details', body, action: {} }), 131009],
    ['no body', buttons(oneButton, { body: undefined }), 131008],
    ['a body too long', buttons(oneButton, { body: { text: letters(1025) } }), 131009],
    ['an empty body', buttons(oneButton, { body: { text: '' } }), 131009],
    ['a header too long', buttons(oneButton, { header: { type: 'text', text: letters(61) } }), 131009],
    ['a header of another kind', buttons(oneButton, { header: { type: 'audio', audio: { id: 'mp3' } } }), 100],
    ['a caption in the header', buttons(oneButton, { header: { type: 'image', image: { id: 'jpeg', caption: 'A' } } }), 100],
    ['a footer too long', buttons(oneButton, { footer: { text: letters(61) } }), 131009],
    ['no buttons', buttons([]), 131009],
    ['four buttons', buttons(times(4, (index) => reply(`${index}`, `${index}`))), 131009],
    ['a button id too long', buttons([reply(letters(257), 'A')]), 131009],
    ['a button title too long', buttons([reply('a', letters(21))]), 131009],
    ['a button title of 21 emoji', buttons([reply('a', emoji(21))]), 131009],
    ['a button without title', buttons([reply('a', undefined)]), 131008],
    ['the same id twice', buttons([reply('a', 'A'), reply('a', 'B')]), 131009],
    ['the same title twice', buttons([reply('a', 'A'), reply('b', 'A')]), 131009],
    ['a space before the id', buttons([reply(' a', 'A')]), 131009],
    ['a space after the id', buttons([reply('a ', 'A')]), 131009],
    ['a button of another kind', buttons([{ type: 'link', reply: { id: 'a', title: 'A' } }]), 100],
    ['a list without rows', list([{ rows: [] }]), 131009],
    ['a list without sections', list([]), 131009],
    [
      'eleven rows in two sections',
      list([
        { title: 'A', rows: rows(6) },
        { title: 'B', rows: rows(5, 6) },
      ]),
      131009,
    ],
    ['eleven sections', list(times(11, (index) => ({ title: 'A', rows: rows(1, index) }))), 131009],
    ['two sections, one without title', list([{ title: 'A', rows: rows(1) }, { rows: rows(1, 1) }]), 131008],
    ['a section title too long', list([{ title: letters(25), rows: rows(1) }]), 131009],
    ['a list button too long', list(oneSection, {}, letters(21)), 131009],
    ['a list without button', interactive({ type: 'list', body, action: { sections: oneSection } }), 131008],
    ['a row id too long', list([{ rows: [row(letters(201))] }]), 131009],
    ['a row title too long', list([{ rows: [row('a', { title: letters(25) })] }]), 131009],
    ['a description too long', list([{ rows: [row('a', { description: letters(73) })] }]), 131009],
    [
      'the same row id in two sections',
      list([
        { title: 'A', rows: rows(1) },
        { title: 'B', rows: rows(1) },
      ]),
      131009,
    ],
    ['an image above a list', list(oneSection, { header: image }), 131009],
    ['a list body too long', list(oneSection, { body: { text: letters(4097) } }), 131009],
    ['a link button too long', link({ ...site, display_text: letters(21) }), 131009],
    ['a link without scheme', link({ ...site, url: 'example.org' }), 131009],
    ['a link without address', link({ display_text: 'Open' }), 131008],
    ['a header on a request', request('location_request_message', 'send_location', { header: image }), 131009],
    ['a request by another name', request('location_request_message', 'send_place'), 100],
    ['a request body too long', request('request_contact_info', 'request_contact_info', { body: { text: letters(1025) } }), 131009],
    ['a flow button too long', flow({ flow_cta: letters(31) }), 131009],
    ['a flow by id and name', flow({ flow_name: 'booking' }), 131009],
    ['a flow with empty data', flow({ flow_action_payload: { screen: 'A', data: {} } }), 131009],
    [
      'a header on a product',
      interactive({ type: 'product', header: image, action: { catalog_id: '1', product_retailer_id: 'p' } }),
      131009,
    ],
    ['thirty-one products', products([{ title: 'A', product_items: items(31) }]), 131009],
    [
      'products without header',
      interactive({ type: 'product_list', body, action: { catalog_id: '1', sections: [{ product_items: items(1) }] } }),
      131008,
    ],
    ['one card', carousel([card(0)]), 131009],
    ['eleven cards', carousel(times(11, (index) => card(index))), 131009],
    ['cards out of order', carousel([card(1), card(0)]), 131009],
    ['a card without picture', carousel([card(0), { ...card(1), header: undefined }]), 100],
    ['a card text too long', carousel([card(0), card(1, { body: { text: letters(161) } })]), 131009],
    ['a card text of four lines', carousel([card(0), card(1, { body: { text: 'a\nb\nc\nd' } })]), 131009],
    ['cards with different buttons', carousel([card(0), replyCard(1, ['a'])]), 131009],
    ['a footer under cards', carousel([card(0), card(1)], { footer: { text: 'A' } }), 131009],
    ['a card reply id too long', carousel([replyCard(0, [letters(21)]), replyCard(1, ['b'])]), 131009],
  ])('%s', (_name, message, code) => {
    expect(verdictOn(message)).toBe(code);
  });
});

it('fails later where the file does not fit the header', () => {
  expect(verdictOn(buttons(oneButton, { header: { type: 'image', image: { id: 'pdf' } } }))).toBe('fails later with 131053');
});

it.each([
  [buttons([reply('a', letters(21))]), 'Button title length invalid. Min length: 1, Max length: 20'],
  [list([{ rows: rows(11) }]), 'Total row count exceed max allowed count: 10'],
  [buttons([reply('a', 'A'), reply('a', 'B')]), 'Duplicated button id: a'],
])('says in the details what is wrong', (message, details) => {
  expect(wordsOn(message)).toContain(details);
});
