import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { APICallError } from 'ai';

import { loadAi } from '../../../server/src/assistants/ai-library';
import { checkProvider } from '../../../server/src/assistants/check-provider';
import { loadModel } from '../../../server/src/assistants/load-model';
import { modelMessages } from '../../../server/src/assistants/model-messages';
import type { ModelTurn } from '../../../server/src/assistants/run-model';
import { fakeAssistant, line } from '../../helpers/fake-turn';
import { playTurn } from '../../helpers/mock-model';

const failure = (statusCode: number) =>
  new APICallError({
    message: 'secret words of the provider',
    url: 'https://provider.example',
    requestBodyValues: {},
    statusCode,
    isRetryable: statusCode >= 500,
  });

describe('7: the library waits and wraps', () => {
  it.each([
    [500, 2, /^The provider failed \(500\)\.$/, true],
    [401, 1, /refused the key \(401\)/, false],
    [400, 1, /refused the request \(400\)/, false],
  ])('of %i there are %i requests, and the error is in our words', async (status, requests, error, isRetryable) => {
    let count = 0;
    const { result } = await playTurn(() => {
      count += 1;
      return Promise.reject(failure(status));
    });
    expect(count).toBe(requests);
    expect(result).toMatchObject({ kind: 'failure', outcome: 'error', isRetryable });
    expect(result.kind === 'failure' && result.error).toMatch(error);
    expect(JSON.stringify(result)).not.toContain('secret words');
  });
});

describe('8: a bare name of a model would go to a gateway that nobody chose', () => {
  it('only an instance of a provider is taken', async () => {
    const model = await loadModel({ kind: 'openai-compatible', baseUrl: 'http://127.0.0.1:9/v1', apiKey: 'k', model: 'any' });
    expect(typeof model).toBe('object');
    expect(model.provider).toBe('whatsapp.chat');
    // @ts-expect-error a name is no model
    const turn: Pick<ModelTurn, 'model'> = { model: 'gpt-5' };
    expect(turn).toBeDefined();
  });

  it('its warnings do not go to the console', async () => {
    const written = jest.spyOn(console, 'warn').mockImplementation(() => {});
    await loadAi();
    expect((globalThis as { AI_SDK_LOG_WARNINGS?: unknown }).AI_SDK_LOG_WARNINGS).toBe(false);
    await playTurn([{ text: 'Hello' }], { assistant: fakeAssistant({ temperature: 0.3 }) });
    expect(written).not.toHaveBeenCalled();
    written.mockRestore();
  });
});

describe('12: an answer in JSON and tools do not go together', () => {
  it('a turn asks for tools only', async () => {
    const { asked } = await playTurn([{ text: 'Hello' }]);
    expect(asked[0]?.responseFormat).toBeUndefined();
    expect(asked[0]?.tools?.length).toBeGreaterThan(3);
  });

  it('the check of a provider asks for one of them at a time', async () => {
    const bodies: Record<string, unknown>[] = [];
    const server = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk: Buffer) => (text += chunk.toString()));
      request.on('end', () => {
        if (text !== '') bodies.push(JSON.parse(text) as Record<string, unknown>);
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: [{ id: 'm' }], choices: [] }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await checkProvider({ kind: 'openai-compatible', baseUrl: `http://127.0.0.1:${port}/v1`, apiKey: null, model: 'm' });
    server.close();
    expect(bodies.length).toBeGreaterThan(0);
    expect(bodies.filter((body) => 'tools' in body && 'response_format' in body)).toEqual([]);
  });
});

it('14: a burst is one message of the user, whatever a provider makes of two', () => {
  const ours = { ...line('Hi'), from: 'assistant' as const };
  const messages = modelMessages([line('Hello'), line('Are you open?'), ours, line('Hm?')]);
  expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  expect(messages[0]?.content).toMatch(/^\[#1 \d\d:\d\d\] Hello\n\[#2 \d\d:\d\d\] Are you open\?$/);
});
