import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { aboutWebhook } from '../../../server/src/meta/about-webhook';
import { parseWebhookBody } from '../../../server/src/meta/parse-webhook-body';
import { redactWebhook } from '../../../server/src/meta/redact-webhook';
import { corpusWebhooks, describeWithCorpus } from '../../helpers/corpus';
import { envelope, statusWebhook, textItem, textWebhook } from '../../helpers/webhook-builders';

const folder = path.resolve(__dirname, '../../fixtures/webhooks');
const fixtures = readdirSync(folder).map((name): [string, unknown] => [
  name,
  JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as unknown,
]);

const shown = (body: unknown, mustShow: string[] = []) =>
  redactWebhook(body, mustShow)
    .changes.map(({ json }) => json)
    .join('\n');

type Json = Record<string, unknown>;
const first = (body: unknown): Json => JSON.parse(shown(body)) as Json;

interface Leaf {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

function leaves(value: unknown, at: readonly (string | number)[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path: at, value }];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...at, Array.isArray(value) ? Number(key) : key]));
}

function withLeaf(body: unknown, { path: at }: Leaf, planted: unknown): unknown {
  const copy = structuredClone(body) as Json;
  let target = copy;
  for (const step of at.slice(0, -1)) target = target[step as string] as Json;
  target[String(at.at(-1))] = planted;
  return copy;
}

/** What belongs to the business itself; a person never stands there. */
const OWN = new Set([
  'id',
  'phone_number_id',
  'display_phone_number',
  'phone_number',
  'message_template_id',
  'message_template_name',
  'entity_id',
  'waba_id',
  'owner_business_id',
  'partner_app_id',
]);
const isOwn = ({ path: at }: Leaf) =>
  OWN.has(String(at.at(-1))) && !['messages', 'statuses', 'state_sync', 'threads'].some((part) => at.includes(part));

/** Nothing that a person typed looks like one of Meta's words; what looks like one is kept only at a place of Meta's. */
const CANARIES = [
  'Canary Ñandú 🦜',
  '+34 612 345 678',
  '4915112345678',
  'ES.13491208655302741918',
  'https://canary.example/a?b=c',
  'a@canary.example',
];

describe('a redacted webhook', () => {
  it.each(fixtures)('shows no planted value, wherever it stands: %s', (_name, body) => {
    for (const leaf of leaves(body)) {
      for (const canary of CANARIES) {
        if (/^[+\d]/.test(canary) && isOwn(leaf)) continue;
        const planted = withLeaf(body, leaf, canary);
        expect({ leaf: leaf.path.join('.'), text: shown(planted) }).toEqual({
          leaf: leaf.path.join('.'),
          text: expect.not.stringContaining(canary) as string,
        });
        expect(aboutWebhook(planted) ?? '').not.toContain(canary);
      }
    }
  });

  it.each(fixtures)('keeps keys and structure: %s', (_name, body) => {
    const { changes, isCut } = redactWebhook(body);
    expect(isCut).toBe(false);
    expect(changes.length).toBeGreaterThan(0);
    for (const { path: at, json } of changes) {
      const original = at.split('.').reduce<unknown>((value, step) => (step === '' ? value : (value as Json)[step]), body);
      expect(keysOf(JSON.parse(json))).toEqual(keysOf(original));
    }
  });

  it('keeps what tells a problem, and masks whom it is about', () => {
    const wamid = 'wamid.HBgLMTY1MDU1NTEyMzQVAgARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcA';
    const body = envelope({
      contacts: [{ profile: { name: 'Ana Pérez', username: '@ana' }, wa_id: '34612345678', user_id: 'ES.13491208655302741918' }],
      messages: [
        {
          from: '34612345678',
          id: wamid,
          timestamp: '1749416383',
          type: 'image',
          image: {
            id: '2754859441498128',
            mime_type: 'image/jpeg',
            sha256: 'abc=',
            caption: 'My house',
            url: 'https://lookaside.example/x',
          },
          context: { id: wamid, from: '34698765432', forwarded: true },
          surprise: { size: 4, isOdd: true, words: 'secret' },
        },
      ],
    });
    expect(first(body)).toEqual({
      field: 'messages',
      value: {
        messaging_product: 'whatsapp',
        metadata: { display_phone_number: '15550783881', phone_number_id: '100000000000002' },
        contacts: [{ profile: { name: '•••', username: '•••' }, wa_id: '34•••••5678', user_id: 'ES.•••••1918' }],
        messages: [
          {
            from: '34•••••5678',
            id: 'wamid.…Q0Q2RTY3RTcA',
            timestamp: '1749416383',
            type: 'image',
            image: { id: '•••', mime_type: 'image/jpeg', sha256: '•••', caption: '•••', url: '•••' },
            context: { id: 'wamid.…Q0Q2RTY3RTcA', from: '34•••••5432', forwarded: true },
            surprise: { size: '••• (number)', '•••': '••• (boolean)', words: '•••' },
          },
        ],
      },
    });
  });

  it('does not show the beginning of a wamid, which is the phone number in base64', () => {
    const phone = '34612345678';
    const bytes = Buffer.concat([
      Buffer.from([0x1c, 0x18, phone.length]),
      Buffer.from(phone),
      Buffer.from('1502001118123A3CA5B3D4CD6E67E700', 'hex'),
    ]);
    const body = textWebhook({ waId: phone }, { id: `wamid.${Buffer.concat([bytes, bytes]).toString('base64')}` });
    const text = shown(body);
    for (const start of [0, 1, 2]) {
      expect(text).not.toContain(
        Buffer.from(phone)
          .toString('base64')
          .slice(start, start + 8),
      );
    }
  });

  it('masks keys that are not of Meta’s form, one by one', () => {
    const body = envelope({ messages: [{ type: 'text', '+34 612 345 678': 1, 'Ana Pérez': 2, __proto__x: 3, text: { body: 'x' } }] });
    const text = shown(body);
    expect(text).not.toMatch(/612|Ana|proto/);
    expect(text).toContain('"••• 3"');
    expect(shown(JSON.parse('{"__proto__": {"polluted": "yes"}, "entry": []}'))).toContain('"•••"');
    expect(({} as Json).polluted).toBeUndefined();
  });

  it.each([[[]], [null], [1], ['text'], [{}], [{ entry: [] }], [{ entry: 'x' }], [{ entry: [null, 3, { id: 'Ana Pérez' }] }]])(
    'takes a body that is no webhook: %j',
    (body) => {
      const { changes } = redactWebhook(body);
      expect(changes.length).toBeGreaterThan(0);
      expect(JSON.stringify(changes)).not.toContain('Pérez');
      expect(aboutWebhook(body)).toBeNull();
    },
  );

  it('cuts long lists, but never what was set aside', () => {
    const messages = Array.from({ length: 1000 }, (_, index) => textItem({ waId: `3460000${index}` }, { body: 'x' }));
    const body = envelope({ messages });
    const mustShow = 'entry.0.changes.0.value.messages.700';
    const { changes, isCut } = redactWebhook(body, [mustShow]);
    const { value } = JSON.parse(changes[0]?.json ?? '') as { value: { messages: unknown[] } };
    expect(isCut).toBe(true);
    expect(value.messages).toHaveLength(20 + 1 + 1 + 1);
    expect(value.messages[20]).toBe('… 680 more');
    expect(value.messages[21]).toMatchObject({ type: 'text' });
    expect(value.messages[22]).toBe('… 299 more');
  });

  it('is bounded in every direction', () => {
    const deep = (depth: number): unknown => (depth === 0 ? 'x' : { a: deep(depth - 1) });
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, 'x']));
    const many = {
      entry: Array.from({ length: 300 }, () => ({
        id: '1',
        changes: Array.from({ length: 10 }, () => ({ field: 'messages', value: wide })),
      })),
    };
    for (const body of [deep(1000), wide, many, parseWebhookBody(Buffer.from(`${'['.repeat(5000)}${']'.repeat(5000)}`))]) {
      const { changes, isCut } = redactWebhook(body);
      expect(isCut).toBe(true);
      expect(JSON.stringify(changes).length).toBeLessThan(20 * 61_000);
    }
  });
});

describe('what a webhook is about', () => {
  it.each([
    ['a person by phone', textWebhook({ waId: '34612345678' }), '34•••••5678'],
    ['a person by user id', textWebhook({ userId: 'ES.13491208655302741918' }), 'ES.•••••1918'],
    ['the receiver of a status', statusWebhook('wamid.x', 'read'), '16•••••1234'],
    ['a template', envelope({ message_template_name: 'order_update' }), 'order_update'],
    ['a number of ours', envelope({ display_phone_number: '15550783881' }), '15550783881'],
    ['nobody', envelope({}), null],
    ['a template with another form of name', envelope({ message_template_name: 'Ana Pérez' }), null],
    ['several persons', envelope({ messages: [textItem({ waId: '34612345678' }), textItem({ waId: '34612345679' })] }), null],
    ['one person twice', envelope({ messages: [textItem({ waId: '34612345678' }), textItem({ waId: '34612345678' })] }), '34•••••5678'],
    [
      'several persons whose masks are alike',
      envelope({ messages: [textItem({ waId: '34612345678' }), textItem({ waId: '34699995678' })] }),
      null,
    ],
  ])('%s', (_what, body, about) => expect(aboutWebhook(body)).toBe(about));
});

describeWithCorpus('Meta’s own examples', () => {
  it('show no sentence, name, address or phone of a person', () => {
    for (const { name, body } of corpusWebhooks()) {
      const text = `${shown(body)} ${aboutWebhook(body)}`;
      const own = new Set(
        leaves(body)
          .filter(isOwn)
          .map(({ value }) => value),
      );
      const secrets = leaves(body).filter((leaf) => isPersonal(leaf) && !own.has(leaf.value));
      for (const { path: at, value } of secrets) {
        const has = text.includes(JSON.stringify(value).slice(1, -1));
        expect({ name, path: at.join('.'), value, has }).toEqual({ name, path: at.join('.'), value, has: false });
      }
    }
  });
});

/** Long enough to be recognised, and neither a word of Meta's nor of the business. */
function isPersonal(leaf: Leaf): boolean {
  const { path: at, value } = leaf;
  const key = String(at.at(-1));
  if (typeof value !== 'string' || value.length < 5 || isOwn(leaf)) return false;
  if (['wa_id', 'from', 'to', 'recipient_id', 'user_id', 'from_user_id'].includes(key)) return true;
  return /[\s@/+]/.test(value) && !['mime_type', 'display_phone_number'].includes(key);
}

function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysOf);
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).map(([key, child]) => [/^[a-z][a-z0-9_]*$/.test(key) ? key : 'masked', keysOf(child)]);
}
