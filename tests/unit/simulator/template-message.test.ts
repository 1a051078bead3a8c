import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { graphClient } from './graph-client';

const english = { code: 'en_US' };
const text = (value: string) => ({ type: 'text', text: value });
const named = (name: string, value: string) => ({ ...text(value), parameter_name: name });
const body = (...parameters: object[]) => [{ type: 'body', parameters }];

describe('a template message', () => {
  let simulator: TestSimulator;
  let graph: ReturnType<typeof graphClient>;

  beforeAll(async () => {
    simulator = await startTestSimulator();
    graph = graphClient(simulator.url);
    await simulator.templates([
      {
        name: 'with_everything',
        components: [
          { type: 'HEADER', format: 'IMAGE' },
          { type: 'BODY', text: 'Hello {{1}}' },
          {
            type: 'BUTTONS',
            buttons: [
              { type: 'URL', text: 'Track', url: 'https://example.org/{{1}}' },
              { type: 'QUICK_REPLY', text: 'Stop' },
            ],
          },
        ],
      },
      { name: 'gone', status: 'DISABLED', components: [{ type: 'BODY', text: 'Hello' }] },
    ]);
  });
  afterAll(() => simulator.close());

  const send = (template: Record<string, unknown>) => graph.sendTemplate('34612345678', template);

  it.each([
    ['without variables', { name: 'hello_world', language: english }],
    [
      'with positional ones',
      {
        name: 'pickup_reminder',
        language: { code: 'es' },
        components: body(text('Ana'), text('12.11.')),
      },
    ],
    [
      'with named ones, in any order',
      {
        name: 'order_update',
        language: english,
        components: body(named('item', 'bike'), named('first_name', 'Ana')),
      },
    ],
    ['with header, footer and button', { name: 'repair_finished', language: english, components: body(text('Ana'), text('48 €')) }],
    [
      'with a currency',
      {
        name: 'repair_finished',
        language: english,
        components: body(text('Ana'), {
          type: 'currency',
          currency: { fallback_value: '48 €', code: 'EUR', amount_1000: 48000 },
        }),
      },
    ],
    [
      'with media and button parameters',
      {
        name: 'with_everything',
        language: english,
        components: [
          {
            type: 'header',
            parameters: [{ type: 'image', image: { link: 'https://example.org/a.jpg' } }],
          },
          ...body(text('Ana')),
          { type: 'button', sub_type: 'URL', index: 0, parameters: [text('42')] },
          {
            type: 'button',
            sub_type: 'quick_reply',
            index: '1',
            parameters: [{ type: 'payload', payload: 'STOP' }],
          },
        ],
      },
    ],
  ])('is accepted %s', async (_name, template) => {
    const reply = await send(template);
    expect(reply.body.error).toBeUndefined();
    expect(reply.body.messages?.[0]?.message_status).toBe('accepted');
  });

  it.each([
    ['an unknown name', { name: 'nothing', language: english }, 404, 132001],
    ['an unknown language', { name: 'order_update', language: { code: 'de' } }, 404, 132001],
    ['a template under review', { name: 'autumn_ride', language: english, components: body(text('Ana')) }, 404, 132001],
    ['a rejected template', { name: 'free_bicycle', language: english, components: body(text('Ana')) }, 404, 132001],
    ['a paused template', { name: 'spring_offer', language: english, components: body(text('Ana')) }, 400, 132015],
    ['a disabled template', { name: 'gone', language: english }, 400, 132016],
    ['too few parameters', { name: 'pickup_reminder', language: english, components: body(text('Ana')) }, 400, 132000],
    ['too many parameters', { name: 'hello_world', language: english, components: body(text('Ana')) }, 400, 132000],
    ['no parameters at all', { name: 'order_update', language: english }, 400, 132000],
    [
      'positions where names are due',
      { name: 'order_update', language: english, components: body(text('Ana'), text('bike')) },
      400,
      132012,
    ],
    [
      'names where positions are due',
      {
        name: 'pickup_reminder',
        language: english,
        components: body(named('a', 'Ana'), named('b', 'now')),
      },
      400,
      132012,
    ],
    [
      'a wrong name',
      {
        name: 'order_update',
        language: english,
        components: body(named('first_name', 'Ana'), named('thing', 'bike')),
      },
      400,
      132012,
    ],
    [
      'another kind of parameter',
      {
        name: 'pickup_reminder',
        language: english,
        components: body(text('Ana'), { type: 'image', image: { id: '1' } }),
      },
      400,
      132012,
    ],
    ['an empty parameter', { name: 'pickup_reminder', language: english, components: body(text('Ana'), text('')) }, 400, 131008],
    [
      'a line break in a parameter',
      { name: 'pickup_reminder', language: english, components: body(text('Ana'), text('a\nb')) },
      400,
      132018,
    ],
    [
      'a text that gets too long',
      {
        name: 'pickup_reminder',
        language: english,
        components: body(text('Ana'), text('a'.repeat(1024))),
      },
      400,
      132005,
    ],
    ['no media for the header', { name: 'with_everything', language: english, components: body(text('Ana')) }, 400, 132012],
    ['no name', { language: english }, 400, 100],
    ['no language', { name: 'hello_world' }, 400, 100],
    ['an unknown component', { name: 'hello_world', language: english, components: [{ type: 'smell' }] }, 400, 100],
  ])('is refused for %s', async (_name, template, status, code) => {
    const reply = await send(template);
    expect([reply.status, reply.body.error?.code]).toEqual([status, code]);
  });

  it('tells in the details how many parameters are due', async () => {
    const reply = await send({
      name: 'pickup_reminder',
      language: english,
      components: body(text('Ana')),
    });
    expect(reply.body.error?.error_data?.details).toBe(
      'body: number of localizable_params (1) does not match the expected number of params (2)',
    );
  });
});
