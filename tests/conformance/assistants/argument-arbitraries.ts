import fc from 'fast-check';

import { optionalTools, readingTools, steadyTools, type AssistantTool } from '../../../contracts/assistant-tools';
import { messageLimits } from '../../../contracts/message-limits';
import { idOf } from '../../helpers/fake-turn';

export interface FuzzedCall {
  readonly name: string;
  readonly input: unknown;
}

/** Only hosts and numbers that nobody has given: none of them may come out. */
export const EVIL = ['evil.example.net', 'evil.xyz', '198.51.100.7', 'steal@evil.example.net', '+34 622 999 888'];

const allTools: readonly AssistantTool[] = [...steadyTools, ...optionalTools, ...readingTools];
const MEGABYTE = 1_048_576;

const word = fc.stringMatching(/^[A-Za-zñáé ]{1,15}$/).map((text) => text.trim() || 'x');
const sized = (limit: number) =>
  fc.integer({ min: 1, max: limit }).map((length) => 'palabra '.repeat(limit).slice(0, length).trim() || 'x');
const id = fc.integer({ min: 0, max: 40 }).map((number) => `id-${number}`);
const replyTo = fc.option(fc.constantFrom(1, '1', '#1', 2, 99, -1, 1.5), { nil: undefined });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const row = fc.record({ id, title: word, description: maybe(sized(messageLimits.listRowDescription)) });

/** Arguments as a good model gives them. */
const valid: Readonly<Record<AssistantTool, fc.Arbitrary<Record<string, unknown>>>> = {
  send_text: fc.record({ body: sized(messageLimits.textBody), reply_to: replyTo }),
  send_reply_buttons: fc.record({
    body: sized(messageLimits.interactiveBody),
    header: maybe(word),
    footer: maybe(word),
    buttons: fc.uniqueArray(fc.record({ id, title: word }), { minLength: 1, maxLength: 3, selector: ({ title }) => title }),
  }),
  send_list: fc.record({
    body: sized(messageLimits.listBody),
    button: word,
    header: maybe(word),
    footer: maybe(word),
    sections: fc.array(fc.record({ title: word, rows: fc.array(row, { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 3 }),
  }),
  send_cta_url: fc.record({
    body: sized(messageLimits.interactiveBody),
    display_text: word,
    url: fc.constantFrom('https://example.com/a', 'https://shop.example.org/repairs', 'https://evil.example.net/x', 'example.com'),
  }),
  send_location: fc.oneof(
    fc.record({ place: fc.constantFrom(idOf('shop'), idOf('hours')) }),
    fc.record({
      latitude: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom('43.2', 91)),
      longitude: fc.double({ min: -181, max: 181, noNaN: true }),
      name: maybe(word),
      address: maybe(sized(messageLimits.locationText)),
    }),
  ),
  request_location: fc.record({ body: sized(messageLimits.interactiveBody), reply_to: replyTo }),
  request_contact_info: fc.record({ body: sized(messageLimits.interactiveBody) }),
  send_contact: fc.record({ contact: fc.constantFrom(idOf('workshop'), idOf('shop')) }),
  send_media: fc.record({
    media_ref: fc.constantFrom('image:1', 'video:2', 'audio:3', 'document:4', 'sticker:5', 'image:99', '../secret'),
    caption: maybe(sized(messageLimits.caption)),
  }),
  send_saved_message: fc.record({ message: fc.constantFrom(idOf('hours'), idOf('nobody')), reply_to: replyTo }),
  send_template: fc.record({
    name: fc.constantFrom('order_ready', 'greeting', 'not_offered'),
    language: fc.constantFrom('en_US', 'es'),
    variables: fc.array(fc.record({ key: fc.constantFrom('1', '2', 'name', '9'), value: word }), { maxLength: 4 }),
  }),
  react: fc.record({ message: fc.constantFrom(1, '#1', 7), emoji: fc.constantFrom('👍', '❤️', 'ok', '👩‍👩‍👧') }),
  search_content: fc.record({
    source: fc.constantFrom('faq', 'repairs', 'users'),
    query: word,
    limit: maybe(fc.constantFrom(1, 99, -1, 2.5)),
  }),
  get_content: fc.record({ source: fc.constantFrom('faq', 'users'), id: fc.constantFrom(idOf('entry'), idOf('other')) }),
  search_media: fc.record({ query: word }),
  handoff_to_human: fc.record({
    reason: fc.constantFrom('asked', 'other', 'because'),
    summary: sized(700),
    contact_message: maybe(sized(messageLimits.interactiveBody)),
  }),
  no_reply: fc.record({ reason: word }),
};

const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '\u0000',
      'a\u0000b',
      '\ud800',
      'x\udc00y',
      '3',
      '1e999',
      'NaN',
      '-0',
      '0x10',
      '__proto__',
      '__human',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '**bold** and __under__',
      '# Title\n| a | b |',
      '[click](https://evil.example.net/a)',
      '![x](https://evil.xyz/a?q=1)',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...EVIL.map((evil) => `Write to ${evil} now`), 'https://example.com@evil.example.net', 'evil\u200b.xyz'),
  },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.constantFrom(...[20, 24, 60, 72, 200, 256, 1024, 4096].map((limit) => '字'.repeat(limit + 1))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('😀', '1', ' a', '(+34) ', 'a.co ', '**a').map((unit) => unit.repeat(Math.floor(MEGABYTE / unit.length))),
  },
);

/** An object that cannot be made a text or a number. */
const stubborn = fc.constantFrom<unknown>({ toString: 1, valueOf: 1 }, [{ toString: null }], { length: 1e9 }, { then: 1 });
const deep = fc.constantFrom(3, 9, 400).map((depth) => {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { body: value };
  return value;
});
const huge = fc.constantFrom<unknown>(
  Array.from({ length: 20_000 }, (_, index) => ({ id: `r${index}`, title: `Row ${index}` })),
  Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, index])),
);
const polluted = fc
  .constantFrom('{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{"x":1}}}')
  .map((json) => JSON.parse(json) as unknown);

export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: text },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, [], {}) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 2, arbitrary: stubborn },
  { weight: 1, arbitrary: deep },
  { weight: 1, arbitrary: huge },
  { weight: 1, arbitrary: polluted },
);

/** One field of it, at any depth, is taken away, wrapped, or becomes something else. */
function spoil(value: unknown, { bad, way, at }: { readonly bad: unknown; readonly way: string; readonly at: number }): unknown {
  if (Array.isArray(value) && value.length > 0 && at % 3 !== 0) {
    return value.map((item: unknown, index) => (index === at % value.length ? spoil(item, { bad, way, at: Math.floor(at / 3) }) : item));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(1, keys.length)] ?? 'body';
  const own = (value as Record<string, unknown>)[key];
  if (way === 'missing') return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  if (way === 'wrapped') return { ...value, [key]: [own] };
  if (way === 'more') return { ...value, extra: bad, body: (value as { body?: unknown }).body ?? bad };
  return { ...value, [key]: typeof own === 'object' && own !== null ? spoil(own, { bad, way, at: Math.floor(at / 7) + 1 }) : bad };
}

const mutation = fc.record({
  bad: hostile,
  way: fc.constantFrom('missing', 'wrapped', 'more', 'other', 'other', 'other'),
  at: fc.nat({ max: 10_000 }),
});

const callOf = (name: AssistantTool): fc.Arbitrary<FuzzedCall> =>
  fc.record({
    name: fc.constant<string>(name),
    input: fc.oneof(
      { weight: 2, arbitrary: valid[name] },
      {
        weight: 7,
        arbitrary: fc
          .tuple(valid[name], fc.array(mutation, { minLength: 1, maxLength: 3 }))
          .map(([args, mutations]) => mutations.reduce<unknown>((spoilt, each) => spoil(spoilt, each), args)),
      },
      { weight: 1, arbitrary: hostile },
    ),
  });

/** A call of any tool, now and then of one that does not exist. */
export const fuzzedCall: fc.Arbitrary<FuzzedCall> = fc.oneof(
  ...allTools.map(callOf),
  fc.record({ name: fc.constantFrom('transfer_money', '', '__proto__', 'constructor', 'x'.repeat(5_000)), input: hostile }),
);
