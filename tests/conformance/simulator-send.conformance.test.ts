import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startTestSimulator, type TestSimulator } from '../helpers/start-simulator';

/** Meta's own examples of send requests against the simulator alone. */
const corpus = path.resolve(process.env['CORPUS_DIR'] ?? '../shared/corpus');
const folder = path.join(corpus, 'openapi/messages');
const isLeftOut = (process.env['TESTS_SKIP'] ?? '').split(',').includes('corpus');

interface SendBody {
  type?: string;
  status?: string;
  interactive?: { type: string };
  template?: {
    name: string;
    language: { code: string };
    components?: { type: string; sub_type?: string; parameters?: { type: string; payload?: string }[] }[];
  };
  [field: string]: unknown;
}

if (!existsSync(folder) && !isLeftOut) {
  it('finds the corpus', () => {
    throw new Error(`${folder} is missing. Set CORPUS_DIR, or leave it out with TESTS_SKIP=corpus.`);
  });
}

const files = existsSync(folder) && !isLeftOut ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const examples = files.map((name) => ({
  name,
  body: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as SendBody,
}));

// One interactive example has no type: the Cloud API takes it for a text without a body. Orders need payments in India or Brazil.
const isPlayed = ({ type, status, interactive }: SendBody) =>
  status === undefined && (interactive === undefined || (type !== undefined && !interactive.type.startsWith('order_')));

const customer = '16505551234';

describe('the send examples of Meta', () => {
  let simulator: TestSimulator;
  let wamid = '';
  let files: Record<string, string> = {};

  beforeAll(async () => {
    simulator = await startTestSimulator();
    const definitions = examples.flatMap(({ name, body }) => (body.template ? [templateFor(name, body.template)] : []));
    if (definitions.length > 0) await simulator.templates(definitions);
    files = Object.fromEntries(
      await Promise.all(Object.entries(mimeTypes).map(async ([type, mimeType]) => [type, await upload(mimeType)])),
    );
    wamid = (await simulator.customerWrites(customer, { type: 'text', text: { body: 'Hi' } })).wamid;
  });
  afterAll(() => simulator.close());

  async function post(body: unknown) {
    const response = await fetch(`${simulator.url}/v23.0/100000000000002/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer demo-access-token', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  async function upload(mimeType: string): Promise<string> {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('type', mimeType);
    form.set('file', new Blob(['content'], { type: mimeType }), 'file');
    const response = await fetch(`${simulator.url}/v23.0/100000000000002/media`, {
      method: 'POST',
      headers: { authorization: 'Bearer demo-access-token' },
      body: form,
    });
    return ((await response.json()) as { id: string }).id;
  }

  const prepared = ({ name, body }: (typeof examples)[number]) => fillIn(name, body, { wamid, files });

  it.each(examples.filter(({ body }) => isPlayed(body)))('are accepted: $name', async (example) => {
    const reply = await post(prepared(example));
    expect(reply).toEqual({
      status: 200,
      body: {
        messaging_product: 'whatsapp',
        contacts: [{ input: expect.any(String), wa_id: customer }],
        messages: [expect.objectContaining({ id: expect.stringMatching(/^wamid\./) })],
      },
    });
  });

  it.each(examples.filter(({ body }) => body.status !== undefined))('mark as read: $name', async (example) => {
    expect(await post(prepared(example))).toEqual({ status: 200, body: { success: true } });
  });

  it.each(examples.filter(({ body }) => !isPlayed(body) && body.status === undefined))(
    'that this number cannot send are refused in the envelope of Meta: $name',
    async (example) => {
      const reply = await post(prepared(example));
      expect(reply.status).toBe(400);
      expectEnvelope(reply.body);
    },
  );

  it.each([
    ['no body', undefined],
    ['no recipient', { messaging_product: 'whatsapp', type: 'text', text: { body: 'Hi' } }],
    [
      'an unknown template',
      {
        messaging_product: 'whatsapp',
        to: customer,
        type: 'template',
        template: { name: 'x', language: { code: 'en' } },
      },
    ],
    ['a closed window', { messaging_product: 'whatsapp', to: '34600000001', type: 'text', text: { body: 'Hi' } }],
  ])('with %s are refused in the envelope of Meta', async (_name, body) => {
    const reply = await post(body);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expectEnvelope(reply.body);
  });
});

/** Meta's error envelope: these fields, no others, and details only in their place. */
function expectEnvelope(body: Record<string, unknown>): void {
  const { error_data: details, ...error } = body['error'] as Record<string, unknown>;
  expect(Object.keys(body)).toEqual(['error']);
  expect(error).toEqual({
    message: expect.any(String),
    type: expect.stringMatching(/Exception$/),
    code: expect.any(Number),
    fbtrace_id: expect.stringMatching(/^A[\w-]{20,}$/),
  });
  if (details === undefined) return;
  expect(details).toEqual({ messaging_product: 'whatsapp', details: expect.any(String) });
}

/** Examples name templates by placeholders and repeat names, so each file gets a template of its own. */
function templateName(file: string): string {
  return file.replace(/\.json$/, '').replace(/\W/g, '_');
}

function fillIn(file: string, body: SendBody, { wamid, files }: { wamid: string; files: Record<string, string> }): SendBody {
  const filled = withoutPlaceholders(body);
  if (filled.status === undefined) filled['to'] = `+${customer}`;
  if (filled['message_id'] !== undefined) filled['message_id'] = wamid;
  if (filled['context'] !== undefined) filled['context'] = { message_id: wamid };
  if (filled['reaction'] !== undefined) filled['reaction'] = { ...(filled['reaction'] as object), message_id: wamid };
  const content = filled[filled.type ?? ''] as Record<string, unknown> | undefined;
  if (content?.['id'] !== undefined) content['id'] = files[filled.type ?? ''];
  if (filled.template) {
    filled.template.name = templateName(file);
    filled.template.language.code = 'en_US';
    // One sample gives quick replies a boolean as text, where the documentation wants a payload.
    filled.template.components?.filter(isQuickReply).forEach((button) => {
      button.parameters = [{ type: 'payload', payload: 'more' }];
    });
  }
  return filled;
}

const isQuickReply = ({ sub_type }: { sub_type?: string }) => sub_type === 'quick_reply';

const mimeTypes = {
  audio: 'audio/mpeg',
  document: 'application/pdf',
  image: 'image/jpeg',
  sticker: 'image/webp',
  video: 'video/mp4',
};

/** Placeholders are longer than what they stand for, and some stand for a link or one of a few words. */
function withoutPlaceholders(body: SendBody): SendBody {
  let count = 0;
  const text = JSON.stringify(body).replace(/"(<[^"]*>|http\(s\):[^"]*|\{\{[^"]*\}\})"/g, (found, placeholder: string) => {
    count += 1;
    if (/https?\(s\)|http\(s\):/.test(found)) return '"https://example.org/file"';
    return placeholder === '<HEADER_TYPE>' ? '"text"' : `"word ${count}"`;
  });
  return JSON.parse(text) as SendBody;
}

/** The template that a send example presupposes. */
function templateFor(file: string, { components = [] }: NonNullable<SendBody['template']>) {
  const parametersOf = (type: string) => components.filter((each) => each.type === type).flatMap(({ parameters }) => parameters ?? []);
  const [header] = parametersOf('header');
  const buttons = components.filter((each) => each.type === 'button') as { sub_type?: string }[];
  const variables = parametersOf('body').map((_, index) => `{{${index + 1}}}`);
  return {
    name: templateName(file),
    components: [
      ...(header ? [{ type: 'HEADER', format: header.type.toUpperCase() }] : []),
      { type: 'BODY', text: `Text ${variables.join(' and ')}` },
      ...(buttons.length > 0
        ? [
            {
              type: 'BUTTONS',
              buttons: buttons.map(({ sub_type = '' }) => ({
                type: sub_type.toUpperCase(),
                text: 'Tap',
              })),
            },
          ]
        : []),
    ],
  };
}
