import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { AiProviderDraftInput } from '../../../contracts/ai-provider';
import { assistantOn } from '../../helpers/assistant-on';
import { freePort } from '../../helpers/free-port';
import { startHouse, type House } from '../../helpers/start-house';
import { bodyOf, untilSettled } from '../../helpers/watched-turns';

const LIMITS = { turnTimeoutMs: 3_000 };
const FAILURE_TEXT = 'Ahora mismo no puedo responder a esto. Una persona te responderá aquí.';
const KEY = 'wrong-key';

describe('a provider that cannot be used costs the contact nothing', () => {
  let house: House;
  let unknownModel: Server;
  let writers = 0;

  beforeAll(async () => {
    house = await startHouse({ env: { ANSWERING_TEST_KEY: KEY } });
    unknownModel = createServer((_request, response) => {
      const body = JSON.stringify({ error: { message: `The model gpt-99 does not exist. ${KEY}`, code: 'model_not_found' } });
      response.writeHead(404, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((resolve) => unknownModel.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    unknownModel.close();
    await house.close();
  });

  const newWriter = () => `346130000${String((writers += 1)).padStart(2, '0')}`;
  const write = (waId: string, body: string) =>
    house.simulator.customerWrites(waId, { type: 'text', text: { body } }, { profileName: 'Eva' });

  const unusable: readonly (readonly [string, () => Promise<Partial<AiProviderDraftInput>>, RegExp])[] = [
    [
      'nobody listens at its address',
      async () => ({ baseUrl: `http://127.0.0.1:${await freePort()}/v1` }),
      /could not be reached|^No answer within 3/,
    ],
    [
      'its host is not known',
      () => Promise.resolve({ baseUrl: 'http://no-such-host.invalid/v1' }),
      /could not be reached|^No answer within 3/,
    ],
    [
      'it does not know the model',
      () => Promise.resolve({ baseUrl: `http://127.0.0.1:${(unknownModel.address() as AddressInfo).port}/v1` }),
      /does not know this address or model \(404\)/,
    ],
    [
      'the variable of its key is not set',
      () => Promise.resolve({ baseUrl: house.simulator.modelUrl, key: { kind: 'environment', name: 'NOBODY_HAS_SET_THIS' } }),
      /NOBODY_HAS_SET_THIS is not set/,
    ],
    [
      'it refuses the key of the environment',
      () => Promise.resolve({ baseUrl: house.simulator.modelUrl, key: { kind: 'environment', name: 'ANSWERING_TEST_KEY' } }),
      /refused the key \(401\)/,
    ],
    [
      'it refuses the stored key',
      () => Promise.resolve({ baseUrl: house.simulator.modelUrl, key: { kind: 'stored', value: KEY } }),
      /refused the key \(401\)/,
    ],
    [
      'its package is not installed',
      () => Promise.resolve({ kind: 'anthropic' as const, key: { kind: 'none' as const } }),
      /Install @ai-sdk\/anthropic@3/,
    ],
  ];

  it.each(unusable)('%s: one message, a person, and the reason in words', async (_what, provider, error) => {
    await assistantOn(house, await provider(), { limits: LIMITS });
    const waId = newWriter();
    await write(waId, '¿Cuánto cuesta una bicicleta azul?');
    const { conversation, runs, received } = await untilSettled(house, waId);
    expect(received.map(bodyOf)).toEqual([FAILURE_TEXT]);
    expect(conversation).toMatchObject({ mode: 'manual', assistantEnabled: false, handoff: { reason: 'failure' } });
    expect(runs).toMatchObject([{ outcome: 'error', handoff: { reason: 'failure' } }]);
    expect(runs[0]?.error).toMatch(error);
    expect(runs[0]?.error).not.toContain(KEY);
    expect(JSON.stringify(runs)).not.toContain('bicicleta azul');
  });

  it.each([
    ['error-500', { behaviour: 'error-500', times: 1 }],
    ['junk', { behaviour: 'junk', times: 1 }],
    ['bad-json', { behaviour: 'bad-json', times: 1 }],
    ['nothing', { behaviour: 'empty', times: 1 }],
    ['calls that are no JSON', { behaviour: 'bad-arguments', times: 2 }],
    ['an unknown tool', { behaviour: 'unknown-tool', times: 2 }],
    ['429, and asks to wait a moment', { behaviour: 'error-429', retryAfterSeconds: 1, times: 1 }],
  ])('%s at first, and an answer then: it is answered within the same turn', async (_what, behaviour) => {
    await assistantOn(house, { baseUrl: house.simulator.modelUrl }, { limits: { turnTimeoutMs: 5_000 } });
    await house.simulator.modelBehaves(behaviour);
    const waId = newWriter();
    await write(waId, 'Hello!');
    const { conversation, runs, received } = await untilSettled(house, waId);
    expect(runs).toMatchObject([{ outcome: 'sent', error: null }]);
    expect(received).toHaveLength(1);
    expect(bodyOf(received[0])).toMatch(/Hello/);
    expect(conversation).toMatchObject({ mode: 'automatic', handoff: null });
    await house.simulator.resetModel();
  });

  it('keys stand in no log and in no record', async () => {
    expect(house.strapi.output()).not.toContain(KEY);
    const rows: { steps: string | null; error: string | null }[] = await house.database
      .knex('whatsapp_assistant_runs')
      .select('steps', 'error');
    expect(rows.length).toBeGreaterThan(10);
    expect(JSON.stringify(rows)).not.toContain(KEY);
    expect(house.strapi.unhandled).toEqual([]);
  });
});
