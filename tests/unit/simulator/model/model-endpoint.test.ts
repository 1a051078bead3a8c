import { startTestSimulator, type TestSimulator } from '../../../helpers/start-simulator';
import { eventually } from '../eventually';
import { callsIn, modelClient, shopTools, system, tool, user } from './model-client';

describe("the model's endpoint", () => {
  let simulator: TestSimulator;
  let client: ReturnType<typeof modelClient>;

  beforeAll(async () => {
    simulator = await startTestSimulator();
    client = modelClient(simulator.modelUrl);
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  it('lists its models', async () => {
    const response = await fetch(`${simulator.modelUrl}/models`);
    expect(await response.json()).toEqual({
      object: 'list',
      data: [{ id: 'scripted', object: 'model', created: 0, owned_by: 'simulator' }],
    });
  });

  it('answers in the form of OpenAI, whatever the model is called', async () => {
    expect(await client.complete([user('Hello')], { model: 'gpt-anything' })).toEqual({
      id: 'chatcmpl-simulated-1',
      object: 'chat.completion',
      created: expect.any(Number),
      model: 'gpt-anything',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: expect.stringContaining('assistant'), refusal: null },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      usage: { prompt_tokens: expect.any(Number), completion_tokens: expect.any(Number), total_tokens: expect.any(Number) },
    });
  });

  it('counts a token for every four letters, always the same', async () => {
    const messages = [system('Be kind.'), user('Hello')];
    const first = await client.complete(messages);
    const second = await client.complete(messages);
    expect(second.usage).toEqual(first.usage);
    expect(first.usage).toEqual({
      prompt_tokens: Math.ceil(JSON.stringify(messages).length / 4),
      completion_tokens: Math.ceil((first.choices[0]?.message.content ?? '').length / 4),
      total_tokens: first.usage.prompt_tokens + first.usage.completion_tokens,
    });
    const withTools = await client.complete(messages, { tools: shopTools });
    expect(withTools.usage.prompt_tokens).toBeGreaterThan(first.usage.prompt_tokens + 100);
  });

  it('reads messages whose content is a list of parts', async () => {
    const parts = [
      { type: 'text', text: 'Gracias' },
      { type: 'image_url', image_url: { url: 'data:,' } },
    ];
    const message = await client.ask([{ role: 'user', content: parts }], { tools: shopTools });
    expect(callsIn(message)).toEqual([{ name: 'no_reply', input: { reason: 'thanks' } }]);
  });

  it('refuses the wrong key, and takes any other or none', async () => {
    const refused = await modelClient(simulator.modelUrl, 'wrong-key').post({ model: 'scripted', messages: [user('Hi')] });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toEqual({
      error: { message: expect.stringContaining('API key'), type: 'invalid_request_error', param: null, code: 'invalid_api_key' },
    });
    expect((await fetch(`${simulator.modelUrl}/models`, { headers: { authorization: 'Bearer wrong-key' } })).status).toBe(401);
    const open = await fetch(`${simulator.modelUrl}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'scripted', messages: [user('Hi')] }),
    });
    expect(open.status).toBe(200);
  });

  it.each([
    ['what is no JSON', '{"model":', /parse the JSON body/],
    ['no model', { messages: [user('Hi')] }, /model parameter/],
    ['no messages', { model: 'scripted', messages: [] }, /'messages'/],
    ['a tool without a name', { model: 'scripted', messages: [user('Hi')], tools: [{ type: 'function' }] }, /function\.name/],
  ])('refuses %s', async (_name, body, words) => {
    const response = await client.post(body);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { message: string; type: string } };
    expect(error.type).toBe('invalid_request_error');
    expect(error.message).toMatch(words);
  });

  it('has nothing else', async () => {
    expect((await fetch(`${simulator.modelUrl}/chat/completions`)).status).toBe(404);
    expect((await fetch(`${simulator.modelUrl}/models/scripted`)).status).toBe(404);
  });

  it('calls the tool that the client insists on, with arguments that fit its schema', async () => {
    const forced = tool('report', {
      mood: { enum: ['good', 'bad'] },
      note: { type: 'string', minLength: 8 },
      count: { type: 'integer', minimum: 3 },
      tags: { type: 'array', items: { type: ['null', 'string'] } },
      inner: { anyOf: [{ type: 'object', properties: { yes: { type: 'boolean' } }, required: ['yes'] }] },
    });
    const choice = { type: 'function', function: { name: 'report' } };
    const message = await client.ask([user('Hi')], { tools: [...shopTools, forced], tool_choice: choice });
    const input = { mood: 'good', note: 'Hello!!!', count: 3, tags: ['Hello'], inner: { yes: true } };
    expect(callsIn(message)).toEqual([{ name: 'report', input }]);
    expect(callsIn(await client.ask([user('Hi')], { tools: [forced], tool_choice: 'required' }))).toEqual([{ name: 'report', input }]);
    expect(callsIn(await client.ask([user('Gracias')], { tools: shopTools, tool_choice: 'none' }))).toEqual([]);
  });

  it('answers with JSON where the client wants that', async () => {
    const schema = { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] };
    const message = await client.ask([user('Hi')], { response_format: { type: 'json_schema', json_schema: { name: 'a', schema } } });
    expect(JSON.parse(message.content ?? '')).toEqual({ title: 'Hello' });
    expect((await client.ask([user('Hi')], { response_format: { type: 'json_object' } })).content).toBe('{}');
  });

  it('streams the same answer in pieces', async () => {
    const messages = [user('What can you do?')];
    const whole = await client.complete(messages, { tools: shopTools });
    const response = await client.post({
      model: 'scripted',
      messages,
      tools: shopTools,
      stream: true,
      stream_options: { include_usage: true },
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = (await response.text()).trim().split('\n\n');
    expect(events.pop()).toBe('data: [DONE]');
    const chunks = events.map((event) => JSON.parse(event.replace('data: ', '')) as StreamChunk);
    expect(new Set(chunks.map(({ object }) => object))).toEqual(new Set(['chat.completion.chunk']));
    const deltas = chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta));
    const call = whole.choices[0]?.message.tool_calls?.[0]?.function;
    expect(deltas[0]).toEqual({ role: 'assistant', content: '' });
    expect(deltas.find(({ tool_calls: calls }) => calls)?.tool_calls?.[0]?.function.name).toBe(call?.name);
    expect(deltas.map(({ tool_calls: calls }) => calls?.[0]?.function.arguments ?? '').join('')).toBe(call?.arguments);
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe('tool_calls');
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: whole.usage });
  });

  it('streams text without a word of tokens, unless asked', async () => {
    const response = await client.post({ model: 'scripted', messages: [user('Hello')], stream: true });
    const text = await response.text();
    const words = [...text.matchAll(/"content":"([^"]+)"/g)].map(([, piece]) => piece).join('');
    expect(words).toBe((await client.ask([user('Hello')])).content);
    expect(text).not.toContain('usage');
  });

  it('shows what it was asked, but not the key', async () => {
    const messages = [system('Be kind.'), user('Hello')];
    await client.complete(messages, { tools: shopTools });
    const { counts, requests } = await eventually(simulator.model, (log) => log.counts.answered === 1);
    expect(counts).toEqual({ received: 1, answered: 1, aborted: 0 });
    expect(requests).toEqual([
      {
        at: expect.any(String),
        model: 'scripted',
        stream: false,
        headers: expect.objectContaining({ 'content-type': 'application/json' }),
        hasKey: true,
        toolCount: 7,
        toolNames: shopTools.map((each) => each.function.name),
        toolChoice: null,
        messages,
        behaviour: 'scripted',
        status: 200,
        aborted: false,
      },
    ]);
    expect(JSON.stringify(requests)).not.toContain('any-key');
    await simulator.resetModel();
    expect(await simulator.model()).toEqual({ behaviours: [], counts: { received: 0, answered: 0, aborted: 0 }, requests: [] });
  });
});

interface StreamChunk {
  object: string;
  usage?: unknown;
  choices: {
    delta: { role?: string; content?: string; tool_calls?: { index: number; function: { name?: string; arguments: string } }[] };
    finish_reason: string | null;
  }[];
}
