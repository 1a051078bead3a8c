import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { eventually } from './eventually';
import { graphClient } from './graph-client';
import { changesOf, startWebhookReceiver } from './webhook-receiver';

const list = '/v26.0/100000000000001/message_templates';
const english = { code: 'en_US' };
const draft = {
  name: 'bike_ready',
  language: 'en_US',
  category: 'UTILITY',
  components: [{ type: 'body', text: 'Hello {{1}}, your bike is ready.', example: { body_text: [['Ana']] } }],
};
const ana = '34612345678';
const day = 24 * 60 * 60 * 1000;

describe('the life of a template', () => {
  let simulator: TestSimulator;
  let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;
  let graph: ReturnType<typeof graphClient>;
  let now = Date.now();

  beforeAll(async () => {
    receiver = await startWebhookReceiver();
    simulator = await startTestSimulator({ webhookUrl: receiver.url, clock: () => now });
    graph = graphClient(simulator.url);
  });
  beforeEach(async () => {
    await simulator.reset();
    await simulator.settings({ webhookUrl: receiver.url });
    receiver.received.length = 0;
  });
  afterAll(async () => {
    await simulator.close();
    await receiver.close();
  });

  const create = async (changes = {}) => (await graph.call('POST', list, { ...draft, ...changes })).body;
  const read = async (id: unknown) => (await graph.call('GET', `/v26.0/${String(id)}`)).body;
  const control = async (path: string, body: unknown) => {
    const response = await fetch(`${simulator.url}/_simulator/templates/${path}`, { method: 'POST', body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const changes = () => receiver.received.flatMap(changesOf);
  const changeAfter = async (path: string, body: unknown) => {
    await control(path, body);
    return (await eventually(changes, (all) => all.length > 0)).at(-1);
  };
  const send = () =>
    graph.sendTemplate(ana, {
      name: draft.name,
      language: english,
      components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ana' }] }],
    });
  const errorOf = ({ body }: Awaited<ReturnType<typeof graph.call>>) => [body.error?.code, body.error?.error_subcode];

  it('goes from creation over review to the first message', async () => {
    const created = await create();
    expect(created).toEqual({ id: expect.stringMatching(/^\d{18}$/), status: 'PENDING', category: 'UTILITY' });
    expect(errorOf(await send())).toEqual([132001, undefined]);
    const change = await changeAfter('bike_ready/review', { event: 'APPROVED' });
    expect(change).toEqual({
      field: 'message_template_status_update',
      value: {
        event: 'APPROVED',
        // A number on the wire, beyond what a double holds.
        message_template_id: `${created['id'] as string}n`,
        message_template_name: 'bike_ready',
        message_template_language: 'en_US',
        reason: 'NONE',
        message_template_category: 'UTILITY',
      },
    });
    expect((await send()).status).toBe(200);
    expect(await read(created['id'])).toMatchObject({ status: 'APPROVED', components: [{ type: 'BODY' }], parameter_format: 'POSITIONAL' });
  });

  it.each([
    [{ event: 'REJECTED', reason: 'SCAM' }, { reason: 'SCAM' }, 'REJECTED', 132001],
    [
      { event: 'REJECTED', reason: 'Variables stand together.', recommendation: 'Write words between them.' },
      { reason: 'INVALID_FORMAT', rejection_info: { reason: 'Variables stand together.', recommendation: 'Write words between them.' } },
      'REJECTED',
      132001,
    ],
    [{ event: 'PAUSED' }, { other_info: { title: 'FIRST_PAUSE' } }, 'PAUSED', 132015],
    [{ event: 'PAUSED', title: 'SECOND_PAUSE' }, { other_info: { title: 'SECOND_PAUSE' } }, 'PAUSED', 132015],
    [{ event: 'DISABLED' }, { disable_info: { disable_date: expect.stringMatching(/^\d{10}$/) } }, 'DISABLED', 132016],
    [{ event: 'FLAGGED' }, {}, 'PENDING', 132001],
    [{ event: 'REINSTATED' }, { other_info: { title: 'UNPAUSE' } }, 'APPROVED', undefined],
    [{ event: 'PENDING_DELETION' }, { reason: null }, 'PENDING_DELETION', 132001],
  ])('takes the turn of %j', async (review, value, status, code) => {
    const { id } = await create();
    expect(await changeAfter('bike_ready/review', review)).toMatchObject({ value });
    expect((await read(id))['status']).toBe(status);
    expect((await send()).body.error?.code).toBe(code);
  });

  it('may be approved by time alone', async () => {
    await simulator.settings({ templateReview: 'approve', reviewDelayMs: 5 });
    const { id } = await create();
    await eventually(
      () => read(id),
      (template) => template['status'] === 'APPROVED',
    );
    expect(changes()).toMatchObject([{ value: { event: 'APPROVED' } }]);
  });

  it('knows its quality', async () => {
    const { id } = await create();
    expect(await changeAfter('bike_ready/quality', { score: 'YELLOW' })).toMatchObject({
      field: 'message_template_quality_update',
      value: { previous_quality_score: 'UNKNOWN', new_quality_score: 'YELLOW', message_template_name: 'bike_ready' },
    });
    const { body } = await graph.call('GET', `/v26.0/${String(id)}?fields=quality_score`);
    expect(body['quality_score']).toMatchObject({ score: 'YELLOW', date: expect.any(Number) });
  });

  it('may be put into another category, with a day’s notice', async () => {
    const { id } = await create();
    const seen = async () => (await graph.call('GET', `/v26.0/${String(id)}?fields=category,previous_category,correct_category`)).body;
    expect(await changeAfter('bike_ready/category', { category: 'MARKETING', impending: true })).toMatchObject({
      field: 'template_category_update',
      value: { new_category: 'UTILITY', correct_category: 'MARKETING', category_update_timestamp: expect.any(Number) },
    });
    expect(await seen()).toMatchObject({ category: 'UTILITY', correct_category: 'MARKETING' });
    receiver.received.length = 0;
    expect(await changeAfter('bike_ready/category', { category: 'MARKETING' })).toMatchObject({
      value: { previous_category: 'UTILITY', new_category: 'MARKETING' },
    });
    expect(await seen()).toEqual({ id, category: 'MARKETING', previous_category: 'UTILITY' });
  });

  it('may be edited in Meta’s own surface', async () => {
    const components = [
      { type: 'HEADER', format: 'TEXT', text: 'News' },
      { type: 'BODY', text: 'Hello again' },
      { type: 'FOOTER', text: 'Bye' },
      { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Look', url: 'https://example.org' }] },
    ];
    expect(await changeAfter('hello_world/components', { components })).toEqual({
      field: 'message_template_components_update',
      value: {
        message_template_id: 700000000000001,
        message_template_name: 'hello_world',
        message_template_language: 'en_US',
        message_template_title: 'News',
        message_template_element: 'Hello again',
        message_template_footer: 'Bye',
        message_template_buttons: [
          { message_template_button_type: 'URL', message_template_button_text: 'Look', message_template_button_url: 'https://example.org' },
        ],
      },
    });
  });

  it('changes in all languages, or in the one that is named', async () => {
    const both = await control('order_update/quality', { score: 'RED' });
    expect(both.body['templates']).toHaveLength(2);
    const one = await control('order_update/quality', { score: 'GREEN', language: 'es' });
    expect(one.body['templates']).toMatchObject([{ id: '700000000000003' }]);
    expect((await control('nothing/quality', { score: 'RED' })).status).toBe(404);
    expect((await control('order_update/quality', { score: 'BLUE' })).status).toBe(400);
    expect((await control('order_update/review', { event: 'PRAISED' })).status).toBe(400);
  });

  describe('edits', () => {
    const edit = (id: unknown, body: unknown) => graph.call('POST', `/v26.0/${String(id)}`, body);
    const components = [{ type: 'BODY', text: 'Another text' }];

    it('replace the components and are reviewed again', async () => {
      expect((await edit('700000000000001', { components })).body).toEqual({ success: true });
      expect(await read('700000000000001')).toMatchObject({ status: 'PENDING', components });
    });

    it('of an approved one happen once a day', async () => {
      await edit('700000000000001', { components });
      expect((await edit('700000000000001', { components })).status).toBe(400);
      await control('hello_world/review', { event: 'APPROVED' });
      expect((await edit('700000000000001', { components })).status).toBe(400);
      now += day;
      expect((await edit('700000000000001', { components })).status).toBe(200);
    });

    it('of an approved one happen ten times a month', async () => {
      for (let count = 0; count < 10; count += 1) {
        expect((await edit('700000000000001', { components })).status).toBe(200);
        await control('hello_world/review', { event: 'APPROVED' });
        now += day;
      }
      expect((await edit('700000000000001', { components })).status).toBe(400);
    });

    it.each([
      ['the category of an approved one', '700000000000001', { category: 'MARKETING' }],
      ['a name', '700000000000001', { name: 'other' }],
      ['one that waits', '700000000000010', { components }],
      ['with components that are refused', '700000000000009', { components: [{ type: 'BODY', text: '{{1}} hello' }] }],
    ])('are refused for %s', async (_name, id, body) => {
      expect((await edit(id, body)).status).toBe(400);
    });

    it('let a rejected one try again, in another category too', async () => {
      expect((await edit('700000000000021', { category: 'MARKETING' })).body).toEqual({ success: true });
      expect(await read('700000000000021')).toMatchObject({ status: 'PENDING', category: 'MARKETING' });
    });

    it('end a pause', async () => {
      expect((await graph.call('POST', '/v26.0/700000000000008/unpause')).body).toEqual({ success: true });
      expect(await read('700000000000008')).toMatchObject({ status: 'APPROVED' });
      expect((await graph.call('POST', '/v26.0/700000000000008/unpause')).status).toBe(400);
    });
  });

  describe('its end', () => {
    const remove = (query: string) => graph.call('DELETE', `${list}?${query}`);

    it('comes to one language, or to all', async () => {
      expect((await remove('name=order_update&hsm_id=700000000000003')).body).toEqual({ success: true });
      expect((await graph.call('GET', `${list}?name=order_update`)).body.data).toHaveLength(1);
      await remove('name=order_update');
      expect((await graph.call('GET', `${list}?name=order_update`)).body.data).toEqual([]);
    });

    it('keeps the name of an approved one for thirty days', async () => {
      await remove('name=hello_world');
      const again = () => graph.call('POST', list, { ...draft, name: 'hello_world' });
      expect(errorOf(await again())).toEqual([100, 2388023]);
      now += 30 * day;
      expect((await again()).status).toBe(200);
    });

    it('does not come to what is disabled or unknown', async () => {
      await control('hello_world/review', { event: 'DISABLED' });
      expect((await remove('name=hello_world')).status).toBe(400);
      expect(errorOf(await remove('name=nothing'))).toEqual([100, 2593002]);
      expect((await remove('')).status).toBe(400);
    });
  });

  it('is refused under a name that is taken, in words for a person', async () => {
    await create();
    const reply = await graph.call('POST', list, draft);
    expect(errorOf(reply)).toEqual([100, 2388024]);
    expect(reply.body.error).toMatchObject({ error_user_title: expect.any(String), error_user_msg: expect.stringContaining('bike_ready') });
    expect((await graph.call('POST', list, { ...draft, language: 'es' })).status).toBe(200);
  });

  it('keeps its sample as a link', async () => {
    const oauth = { authorization: 'OAuth demo-access-token' };
    const { body } = await graph.call('POST', '/v26.0/100000000000000/uploads?file_name=a.jpg&file_length=4&file_type=image/jpeg');
    const upload = await fetch(`${simulator.url}/${String(body['id'])}`, {
      method: 'POST',
      headers: { ...oauth, file_offset: '0' },
      body: 'file',
    });
    const { h } = (await upload.json()) as { h: string };
    const header = { type: 'HEADER', format: 'IMAGE', example: { header_handle: [h] } };
    const { id } = await create({ components: [header, ...draft.components] });
    const [shown] = (await read(id))['components'] as { example: { header_handle: string[] } }[];
    const sample = await fetch(String(shown?.example.header_handle[0]));
    expect([sample.headers.get('content-type'), await sample.text()]).toEqual(['image/jpeg', 'file']);
  });
});
