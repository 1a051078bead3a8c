import { startTestSimulator, type TestSimulator } from '../../../helpers/start-simulator';
import { eventually } from '../eventually';
import { callsIn, modelClient, shopTools, tool, user } from './model-client';

describe('the misbehaving model', () => {
  let simulator: TestSimulator;
  let client: ReturnType<typeof modelClient>;

  beforeAll(async () => {
    simulator = await startTestSimulator();
    client = modelClient(simulator.modelUrl);
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const hello = { model: 'scripted', messages: [user('Hello')] };
  const behaves = (behaviour: string, more: Record<string, unknown> = {}) => simulator.modelBehaves({ behaviour, ...more });
  const callsOf = async (behaviour: string, tools: unknown[] = shopTools) => {
    await behaves(behaviour);
    return callsIn(await client.ask([user('Hello')], { tools }));
  };

  it('answers late', async () => {
    await behaves('slow', { delayMs: 60 });
    const start = performance.now();
    expect((await client.ask([user('Hello')])).content).toMatch(/^Hello!/);
    expect(performance.now() - start).toBeGreaterThan(50);
  });

  it('never answers, and sees the client leave', async () => {
    await behaves('hang');
    const leave = new AbortController();
    const asked = client.post(hello, { signal: leave.signal });
    await eventually(simulator.model, ({ requests }) => requests.length === 1);
    leave.abort();
    await expect(asked).rejects.toThrow('aborted');
    const { counts, requests } = await eventually(simulator.model, (log) => log.counts.aborted === 1);
    expect(counts).toEqual({ received: 1, answered: 0, aborted: 1 });
    expect(requests).toMatchObject([{ behaviour: 'hang', status: 0, aborted: true }]);
  });

  it('sees the client leave before a late answer', async () => {
    await behaves('slow', { delayMs: 30 });
    await expect(client.post(hello, { signal: AbortSignal.timeout(10) })).rejects.toThrow();
    const { counts } = await eventually(simulator.model, (log) => log.counts.aborted === 1);
    expect(counts).toEqual({ received: 1, answered: 0, aborted: 1 });
  });

  it.each([
    ['error-500', 500, { type: 'server_error' }],
    ['error-429', 429, { code: 'rate_limit_exceeded' }],
    ['error-401', 401, { code: 'invalid_api_key' }],
  ])('answers with %s', async (behaviour, status, error) => {
    await behaves(behaviour);
    const response = await client.post(hello);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error });
  });

  it('says when to come back', async () => {
    await behaves('error-429');
    expect((await client.post(hello)).headers.get('retry-after')).toBe('1');
    await behaves('error-429', { retryAfterSeconds: 7 });
    expect((await client.post(hello)).headers.get('retry-after')).toBe('7');
  });

  it('answers with a web page', async () => {
    await behaves('junk');
    const response = await client.post(hello);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  it.each([false, true])('answers with JSON that ends half-way (stream: %s)', async (stream) => {
    await behaves('bad-json');
    const response = await client.post({ ...hello, stream });
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text.length).toBeGreaterThan(50);
    expect(text).not.toContain(stream ? '[DONE]' : 'finish_reason":"stop"}]}');
    if (!stream) expect(() => JSON.parse(text) as unknown).toThrow();
  });

  it.each([false, true])('cuts the line half-way (stream: %s)', async (stream) => {
    await behaves('cut');
    const response = await client.post({ ...hello, stream });
    await expect(response.text()).rejects.toThrow();
    expect((await simulator.model()).counts).toEqual({ received: 1, answered: 0, aborted: 0 });
  });

  it('says nothing', async () => {
    await behaves('empty');
    expect(await client.ask([user('Hello')], { tools: shopTools })).toEqual({ role: 'assistant', content: '', refusal: null });
  });

  it('refuses', async () => {
    await behaves('refusal');
    const { choices } = await client.complete([user('Hello')]);
    expect(choices).toMatchObject([{ message: { content: null, refusal: expect.any(String) }, finish_reason: 'content_filter' }]);
  });

  it('calls a tool with arguments that are no JSON', async () => {
    await behaves('bad-arguments');
    const { tool_calls: calls } = await client.ask([user('Hello')], { tools: shopTools });
    expect(calls).toMatchObject([{ type: 'function', function: { name: 'send_text', arguments: '{"body": "Hello' } }]);
  });

  it('calls a tool with arguments that break its schema', async () => {
    const [list] = await callsOf('invalid-arguments');
    expect(list).toMatchObject({ name: 'send_list' });
    expect((list?.input['sections'] as { rows: unknown[] }[])[0]?.rows).toHaveLength(30);
    const [buttons] = await callsOf('invalid-arguments', [tool('send_reply_buttons')]);
    expect(buttons?.input['buttons']).toHaveLength(30);
    expect(await callsOf('invalid-arguments', [tool('send_text')])).toEqual([{ name: 'send_text', input: { body: { text: 12345 } } }]);
  });

  it('calls a tool that nobody offered', async () => {
    expect(await callsOf('unknown-tool')).toEqual([{ name: 'transfer_money', input: { amount: 1000 } }]);
  });

  it('writes a megabyte', async () => {
    await behaves('huge');
    expect((await client.ask([user('Hello')])).content).toHaveLength(1024 * 1024);
  });

  it('calls the same tool for ever', async () => {
    const search = { name: 'search_content', input: { source: 'products', query: 'Hello', limit: 1 } };
    expect(await callsOf('loop')).toEqual([search]);
    expect(callsIn(await client.ask([user('Hello'), { role: 'tool', tool_call_id: 'a', content: '[]' }], { tools: shopTools }))).toEqual([
      search,
    ]);
    const terminal = tool('no_reply', { reason: { type: 'string' } });
    expect(await callsOf('loop', [terminal, tool('react', { emoji: { type: 'string' } })])).toEqual([
      { name: 'react', input: { emoji: 'Hello' } },
    ]);
  });

  it('always says the same', async () => {
    await behaves('repeat');
    const first = await client.ask([user('Hello')]);
    expect(await client.ask([user('Something else')])).toEqual(first);
  });

  it('promises what it does not do, in the language of the contact', async () => {
    await behaves('promise');
    expect((await client.ask([user('Hello')], { tools: shopTools })).content).toMatch(/^I will transfer you to a colleague/);
    expect((await client.ask([user('Hola')], { tools: shopTools })).content).toMatch(/^Te paso con un compañero/);
  });

  it('sends ten texts at once', async () => {
    const calls = await callsOf('many');
    expect(calls).toHaveLength(10);
    expect(new Set(calls.map(({ name }) => name))).toEqual(new Set(['send_text']));
  });

  it('speaks, sends and hands over in one step', async () => {
    await behaves('text-and-handoff');
    const message = await client.ask([user('Hello')], { tools: shopTools });
    expect(message.content).toMatch(/A person is available/);
    expect(callsIn(message).map(({ name }) => name)).toEqual(['send_text', 'handoff_to_human']);
  });

  it('answers with what it was told to', async () => {
    await behaves('fixed', { message: { content: 'One', toolCalls: [{ name: 'react', arguments: { emoji: '👍' } }] } });
    const message = await client.ask([user('Hello')]);
    expect(message.content).toBe('One');
    expect(callsIn(message)).toEqual([{ name: 'react', input: { emoji: '👍' } }]);
  });

  it('answers with several things in turn, and then from the start', async () => {
    await behaves('fixed', { messages: [{ content: 'One' }, { content: 'Two' }, { toolCalls: [{ name: 'a', arguments: '{' }] }] });
    const answers = [];
    for (let count = 0; count < 4; count += 1) answers.push(await client.ask([user('Hello')]));
    expect(answers.map(({ content }) => content)).toEqual(['One', 'Two', null, 'One']);
    expect(answers[2]?.tool_calls?.[0]?.function.arguments).toBe('{');
  });

  it('goes back to the script after so many times', async () => {
    await behaves('error-500', { times: 2 });
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await client.post(hello)).status);
    expect(statuses).toEqual([500, 500, 200, 200]);
    expect((await simulator.model()).behaviours).toEqual([]);
  });

  it('plays one behaviour after the other', async () => {
    await simulator.modelBehaves([
      { behaviour: 'error-500', times: 1 },
      { behaviour: 'empty', times: 2 },
    ]);
    await client.post(hello);
    expect((await simulator.model()).behaviours).toEqual([{ behaviour: 'empty', times: 2 }]);
    expect((await client.ask([user('Hello')])).content).toBe('');
    expect((await simulator.model()).behaviours).toEqual([{ behaviour: 'empty', times: 1 }]);
  });

  it('misbehaves towards one conversation only', async () => {
    await simulator.modelBehaves([
      { behaviour: 'empty', forConversationsContaining: 'Ana' },
      { behaviour: 'repeat', forConversationsContaining: 'Bruno' },
    ]);
    const [ana, bruno, chloe] = await Promise.all(
      ['Ana', 'Bruno', 'Chloé'].map((name) => client.ask([{ role: 'system', content: `The contact is ${name}.` }, user('Hello')])),
    );
    expect(ana?.content).toBe('');
    expect(bruno?.content).toMatch(/tell me a little more/);
    expect(chloe?.content).toMatch(/^Hello! I am/);
  });

  it.each([
    ['an unknown behaviour', { behaviour: 'rude' }, /"behaviour" must be one of scripted, obey/],
    ['an unknown field', { behaviour: 'slow', delay: 5 }, /Unknown field "delay"/],
    ['a number of times that is none', { behaviour: 'slow', times: 0 }, /"times" must be a whole number from 1/],
    ['a fixed answer without an answer', { behaviour: 'fixed' }, /needs "message" or "messages"/],
    ['an answer for a behaviour that has its own', { behaviour: 'empty', message: {} }, /"fixed", and nothing else/],
    ['an empty list of answers', { behaviour: 'fixed', messages: [] }, /not empty/],
    ['a call without a name', { behaviour: 'fixed', message: { toolCalls: [{}] } }, /"name" must be a text/],
    ['what is no object', [5], /JSON object/],
  ])('refuses %s', async (_name, body, words) => {
    const response = await fetch(`${simulator.url}/_simulator/model`, { method: 'POST', body: JSON.stringify(body) });
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { message: string } };
    expect(error.message).toMatch(words);
  });
});
