import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, stepCountIs, streamText, tool } from 'ai';
import { z } from 'zod';
import { startTestSimulator, type TestSimulator } from '../../../helpers/start-simulator';
import { eventually } from '../eventually';

describe('the model behind the real provider', () => {
  let simulator: TestSimulator;

  beforeAll(async () => {
    simulator = await startTestSimulator();
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const modelFor = (apiKey = 'any') => {
    const provider = createOpenAICompatible({ name: 'simulator', baseURL: simulator.modelUrl, apiKey, supportsStructuredOutputs: true });
    return provider('scripted');
  };

  const tools = {
    search_content: tool({
      description: 'Searches the content of the shop.',
      inputSchema: z.object({
        source: z.enum(['faq', 'products']).describe('faq: hours; products: bikes'),
        query: z.string(),
        limit: z.int(),
      }),
      execute: ({ source }) => Promise.resolve([{ documentId: 'a', name: `City bike of ${source}`, price: 890 }]),
    }),
    // An output that never comes: without its schema, the types of a tool without `execute` do not fit exact optional properties.
    no_reply: tool({ inputSchema: z.object({ reason: z.enum(['thanks', 'ok', 'sticker']) }), outputSchema: z.null() }),
  };

  it('plays a whole loop of tools', async () => {
    const result = await generateText({
      model: modelFor(),
      system: 'You work in a bike shop.',
      prompt: 'How much is a city bike?',
      tools,
      stopWhen: stepCountIs(4),
    });
    expect(result.text).toBe('Here is what I found:\n• *City bike of products*: price: 890');
    expect(result.steps.map(({ finishReason }) => finishReason)).toEqual(['tool-calls', 'stop']);
    expect(result.totalUsage.inputTokens).toBeGreaterThan(100);
    const { requests } = await simulator.model();
    expect(requests).toMatchObject([
      { hasKey: true, toolNames: ['search_content', 'no_reply'], messages: [{ role: 'system' }, { role: 'user' }] },
      { messages: [{ role: 'system' }, { role: 'user' }, { role: 'assistant' }, { role: 'tool' }] },
    ]);
  });

  it('ends with a tool that has nothing to execute', async () => {
    const { toolCalls, finishReason } = await generateText({ model: modelFor(), prompt: 'Thanks!', tools, stopWhen: stepCountIs(4) });
    expect(toolCalls).toMatchObject([{ toolName: 'no_reply', input: { reason: 'thanks' } }]);
    expect(finishReason).toBe('tool-calls');
  });

  it('calls the tool that is asked for', async () => {
    const toolChoice = { type: 'tool', toolName: 'no_reply' } as const;
    const { toolCalls } = await generateText({ model: modelFor(), prompt: 'Hello', tools, toolChoice });
    expect(toolCalls).toMatchObject([{ toolName: 'no_reply', input: { reason: 'thanks' } }]);
  });

  it('streams', async () => {
    const { textStream } = streamText({ model: modelFor(), prompt: 'Hello' });
    let text = '';
    for await (const piece of textStream) text += piece;
    expect(text).toMatch(/^Hello! I am/);
  });

  it.each([
    ['error-500', /server had an error/],
    ['junk', /Invalid JSON response|JSON/],
    ['bad-json', /JSON/],
    ['cut', /terminated|process|fetch|JSON|connect/i],
  ])('fails with %s', async (behaviour, words) => {
    await simulator.modelBehaves({ behaviour });
    await expect(generateText({ model: modelFor(), prompt: 'Hello', maxRetries: 0 })).rejects.toThrow(words);
  });

  it('is asked once more after a failure', async () => {
    await simulator.modelBehaves({ behaviour: 'error-429', times: 1, retryAfterSeconds: 0 });
    expect((await generateText({ model: modelFor(), prompt: 'Hello', maxRetries: 1 })).text).toMatch(/^Hello! I am/);
  });

  it('refuses the wrong key', async () => {
    await expect(generateText({ model: modelFor('wrong-key'), prompt: 'Hello' })).rejects.toMatchObject({ statusCode: 401 });
  });

  it('hears of an abort', async () => {
    await simulator.modelBehaves({ behaviour: 'hang' });
    const leave = new AbortController();
    const asked = generateText({ model: modelFor(), prompt: 'Hello', abortSignal: leave.signal });
    await eventually(simulator.model, ({ counts }) => counts.received === 1);
    leave.abort(new Error('a person writes'));
    await expect(asked).rejects.toThrow('a person writes');
    await eventually(simulator.model, ({ requests }) => requests[0]?.aborted === true);
  });
});
