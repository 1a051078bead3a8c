import type { Assistant } from '../../../contracts/assistant';
import type { AssistantRun } from '../../../contracts/assistant-run';
import type { Message } from '../../../contracts/message';
import { automatic, conversationOf, enabledAssistant, textsOf, threadOf, untilThread } from '../../helpers/assistants';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';

describe('an assistant answers by itself', () => {
  let house: House;

  let assistant: Assistant;

  beforeAll(async () => {
    house = await startHouse();
    assistant = await enabledAssistant(house);
  });
  afterAll(() => house.close());

  it('answers a greeting, with its name above it and a record of the turn', async () => {
    const { admin, simulator } = house;
    await simulator.customerWrites('34611000001', { type: 'text', text: { body: 'Hello!' } }, { profileName: 'Ana' });
    const thread = await untilThread(admin, '34611000001', (messages) => automatic(messages).length > 0);
    const [answer] = automatic(thread);
    expect(answer).toMatchObject({ type: 'text', author: { kind: 'assistant', name: 'Sofía' } });

    const conversation = await conversationOf(admin, '34611000001');
    expect(conversation).toMatchObject({
      mode: 'automatic',
      assistantEnabled: true,
      assistant: { name: 'Sofía', note: 'Simulator (scripted, no AI)' },
    });
    const run = await waitUntil(async () => {
      const runs = await admin.get<{ data: AssistantRun[] }>(`/whatsapp/conversations/${conversation?.documentId ?? ''}/runs`);
      return runs.body.data.find(({ outcome }) => outcome !== null);
    });
    expect(run).toMatchObject({ outcome: 'sent', model: 'scripted', sent: [answer?.documentId], error: null });
    expect(run.tokens.input).toBeGreaterThan(0);
  });

  it('hands over when a person is wanted, with one message, and stays silent until it is handed back', async () => {
    const { admin, simulator } = house;
    const waId = '34611000002';
    await simulator.customerWrites(waId, { type: 'text', text: { body: 'Quiero hablar con una persona' } }, { profileName: 'Luis' });
    const thread = await untilThread(admin, waId, (messages) => automatic(messages).length > 0);
    expect(textsOf(automatic(thread))).toEqual(['Te paso con una persona, que te responderá aquí.']);
    expect(thread.find(({ type }) => type === 'event')?.content).toMatchObject({ event: { kind: 'handoff', reason: 'asked' } });
    const conversation = await conversationOf(admin, waId);
    expect(conversation).toMatchObject({ mode: 'manual', assistantEnabled: false, handoff: { reason: 'asked' } });

    // It counts among the assistant's turns, though no model was asked.
    const path = `/whatsapp/conversations/${conversation?.documentId ?? ''}`;
    const { body } = await admin.get<{ data: AssistantRun[] }>(`${path}/runs`);
    expect(body.data).toMatchObject([
      {
        outcome: 'handoff',
        handoff: { reason: 'asked', summary: null },
        answered: thread.filter(({ direction, type }) => direction === 'inbound' && type === 'text').map(({ documentId }) => documentId),
        sent: automatic(thread).map(({ documentId }) => documentId),
        tokens: { input: 0, output: 0 },
      },
    ]);

    await simulator.customerWrites(waId, { type: 'text', text: { body: 'Hola?' } });
    await untilThread(admin, waId, (messages) => messages.filter(({ direction }) => direction === 'inbound').length === 2);
    const back = await admin.put(`${path}/mode`, { mode: 'automatic', assistant: 'enable' });
    expect(back.status).toBe(200);
    // What waited is answered now; nothing was answered before.
    const after = await untilThread(admin, waId, (messages) => automatic(messages).length === 2);
    expect(after.filter(({ content }) => content.type === 'event').map(({ content }) => 'event' in content && content.event)).toMatchObject(
      [{ kind: 'handoff' }, { kind: 'mode', mode: 'automatic', cause: 'hand-back', assistant: 'Sofía' }],
    );
  });

  it('does not answer after a person has written', async () => {
    const { admin, simulator } = house;
    const waId = '34611000003';
    await simulator.modelBehaves({ behaviour: 'slow', delayMs: 3_000, times: 1 });
    await simulator.customerWrites(waId, { type: 'text', text: { body: 'What are your opening hours?' } }, { profileName: 'Eva' });
    const conversation = await waitUntil(async () => {
      const found = await conversationOf(admin, waId);
      return found?.turn?.state === 'running' ? found : undefined;
    });
    const path = `/whatsapp/conversations/${conversation.documentId}`;
    expect((await admin.post(`${path}/messages`, { content: { type: 'text', text: { body: 'We open at nine.' } } })).status).toBe(201);
    const aborted = await waitUntil(async () => ((await simulator.model()).counts.aborted > 0 ? true : undefined));
    expect(aborted).toBe(true);
    const runs = await waitUntil(async () => {
      const answer = await admin.get<{ data: AssistantRun[] }>(`${path}/runs`);
      return answer.body.data.every(({ outcome }) => outcome !== null) ? answer.body.data : undefined;
    });
    expect(runs.map(({ outcome }) => outcome)).toEqual(['aborted']);
    const thread = await threadOf(admin, conversation.documentId);
    expect(thread.filter(({ direction }) => direction === 'outbound').map(({ author }) => author.kind)).toEqual(['user']);
    expect((await conversationOf(admin, waId))?.mode).toBe('manual');
  });

  it('answers others while the turn of one conversation cannot begin, and that one when it can', async () => {
    const { admin, simulator, database } = house;
    const waId = '34611000004';
    const isAll = (thread: Message[]) => thread.filter(({ direction }) => direction === 'inbound').length === 2;
    await simulator.customerWrites(waId, { type: 'text', text: { body: 'I want to talk to a person' } }, { profileName: 'Ivo' });
    await simulator.customerWrites(waId, { type: 'text', text: { body: 'Hello!' } });
    const [first] = await untilThread(admin, waId, isAll);
    const conversation = await conversationOf(admin, waId);
    const row = () => database.knex('whatsapp_messages').where({ document_id: first?.documentId });
    const { content } = (await row().first()) as { content: string };
    await row().update({ content: '{' });
    const back = await admin.put(`/whatsapp/conversations/${conversation?.documentId ?? ''}/mode`, {
      mode: 'automatic',
      assistant: 'enable',
    });
    expect(back.status).toBe(200);
    await waitUntil(() => house.strapi.output().includes('could not begin'), { what: 'the line in the log' });

    await simulator.customerWrites('34611000005', { type: 'text', text: { body: 'Hello!' } }, { profileName: 'Mia' });
    await untilThread(admin, '34611000005', (thread) => automatic(thread).length === 1);

    await row().update({ content });
    // One message is of the handoff.
    await untilThread(admin, waId, (thread) => automatic(thread).length === 2);
  });

  it('stops at once when it is switched off, and open panels are told', async () => {
    const { admin, simulator, strapi } = house;
    const waId = '34611000006';
    await simulator.modelBehaves({ behaviour: 'slow', delayMs: 10_000, times: 1 });
    await simulator.customerWrites(waId, { type: 'text', text: { body: 'What are your opening hours?' } }, { profileName: 'Leo' });
    const { documentId } = await waitUntil(async () => {
      const found = await conversationOf(admin, waId);
      return found?.turn?.state === 'running' ? found : undefined;
    });
    const closing = new AbortController();
    const stream = await fetch(`${strapi.url}/whatsapp/events`, {
      headers: { authorization: `Bearer ${admin.token}` },
      signal: closing.signal,
    });
    let told = '';
    const reading = stream.body?.pipeTo(new WritableStream({ write: (part: Uint8Array) => void (told += Buffer.from(part).toString()) }));
    await waitUntil(() => told.includes('event: ping'), { what: 'the first ping' });

    const off = await admin.post(`/whatsapp/assistants/${assistant.documentId}/enabled`, { isEnabled: false });
    expect(off.status).toBe(200);
    await waitUntil(() => told.includes(`event: conversation\ndata: {"documentId":"${documentId}"`), { what: 'the event' });
    const runs = await waitUntil(async () => {
      const answer = await admin.get<{ data: AssistantRun[] }>(`/whatsapp/conversations/${documentId}/runs`);
      return answer.body.data.every(({ outcome }) => outcome !== null) ? answer.body.data : undefined;
    });
    expect(runs.map(({ outcome }) => outcome)).toEqual(['aborted']);
    const conversation = await waitUntil(async () => {
      const found = await conversationOf(admin, waId);
      return found?.turn === null ? found : undefined;
    });
    expect(conversation.assistant).toMatchObject({ isEnabled: false });
    expect(automatic(await threadOf(admin, documentId))).toEqual([]);
    closing.abort();
    await reading?.catch(() => null);
  });
});
