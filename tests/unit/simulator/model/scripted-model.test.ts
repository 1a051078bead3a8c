import { startTestSimulator, type TestSimulator } from '../../../helpers/start-simulator';
import { callsIn, modelClient, shopTools, system, tool, user, withResults } from './model-client';

describe('the scripted model', () => {
  let simulator: TestSimulator;
  let client: ReturnType<typeof modelClient>;

  beforeAll(async () => {
    simulator = await startTestSimulator();
    client = modelClient(simulator.modelUrl);
  });
  afterAll(() => simulator.close());

  const answerTo = (text: string, tools: unknown[] = shopTools) => client.ask([user(text)], { tools });
  const callFor = async (text: string, tools?: unknown[]) => callsIn(await answerTo(text, tools))[0];

  it.each([
    ['Hello!', /^Hello! I am/],
    ['hey, good morning', /^Hello! I am/],
    ['Hola, buenas', /^¡Hola! Soy/],
    ['[09:41] hola\n[09:41] qué tal', /^¡Hola! Soy/],
    ['The sky is blue', /A person is available/],
    ['El cielo es azul', /hay una persona disponible/],
    ['[voice message, 0:12, not transcribed]', /A person is available/],
  ])('answers "%s" with words alone', async (text, words) => {
    const message = await answerTo(text);
    expect(message.tool_calls).toBeUndefined();
    expect(message.content).toMatch(words);
  });

  it.each([
    ['What are your opening hours?', 'faq', 'opening hours'],
    ['a qué hora abrís hoy?', 'faq', 'hora abris'],
    ['How much is a city bike?', 'products', 'city bike'],
    ['¿Cuánto cuesta una bici eléctrica?', 'products', 'bici electrica'],
    ['do you sell helmets', 'products', 'sell helmets'],
    ['Can I return it?', 'faq', 'return'],
    ['[tapped button id=prices "Prices"]', 'products', 'prices'],
  ])('looks "%s" up in %s', async (text, source, query) => {
    expect(await callFor(text)).toEqual({ name: 'search_content', input: { source, query, limit: 3 } });
  });

  it.each(['Is my repair ready?', '¿Cómo va mi pedido 1234?'])('lists what is the contact\'s own for "%s"', async (text) => {
    expect(await callFor(text)).toEqual({ name: 'search_content', input: { source: 'repairOrders', query: '', limit: 5 } });
  });

  it('tells what was found, by name, in the language of the question', async () => {
    const ask = async (text: string, result: unknown) => {
      const asked = await answerTo(text);
      return (await client.ask([user(text), ...withResults(asked, result)], { tools: shopTools })).content;
    };
    const rows = [
      { documentId: 'a1', name: 'City bike', price: 890, description: 'Light and quiet' },
      { documentId: 'a2', name: 'Cargo bike', price: 2100 },
    ];
    const words = '\n• *City bike*: price: 890 · Light and quiet\n• *Cargo bike*: price: 2100';
    expect(await ask('How much is a bike?', rows)).toBe(`Here is what I found:${words}`);
    expect(await ask('How much is a bike?', { source: 'products', results: rows })).toBe(`Here is what I found:${words}`);
    const wrapped = `<data source="products" trust=untrusted>${JSON.stringify(rows).replaceAll('"', '&quot;')}</data>`;
    expect(await ask('How much is a bike?', wrapped)).toBe(`Here is what I found:${words}`);
    expect(await ask('¿Cuánto cuesta una bici?', rows)).toBe(`Esto es lo que he encontrado:${words}`);
    expect(await ask('When are you open?', 'Mon to Fri 9–18')).toBe('Here is what I found:\n• Mon to Fri 9–18');
  });

  it('tries other words where nothing is found, and then says so', async () => {
    const messages: unknown[] = [user('Do you repair brakes of tandem bikes?')];
    const queries: unknown[] = [];
    for (let step = 0; step < 3; step += 1) {
      const message = await client.ask(messages, { tools: shopTools });
      queries.push(callsIn(message)[0]?.input['query']);
      messages.push(...withResults(message, { results: [] }));
    }
    expect(queries).toEqual(['repair brakes tandem bikes', 'repair', 'service']);
    const last = await client.ask(messages, { tools: shopTools });
    expect(last.content).toMatch(/^I could not find/);
    expect(last.tool_calls).toBeUndefined();
  });

  it('looks for orders in no other source than one of orders', async () => {
    const faq = tool('search_content', { source: { type: 'string', enum: ['faq'] }, query: { type: 'string' } });
    expect((await answerTo('Where is my order?', [faq])).content).toMatch(/^I cannot look that up/);
    expect(await callFor('How much is a bike?', [faq])).toMatchObject({ input: { source: 'faq' } });
  });

  it('finds the source by what the system says of it', async () => {
    const search = tool('search_content', { source: { anyOf: [{ const: 's1' }, { const: 's2' }] }, query: { type: 'string' } });
    const messages = [system('Content:\n- s1: articles about cycling\n- s2: opening hours'), user('When are you open?')];
    const message = await client.ask(messages, { tools: [search] });
    expect(callsIn(message)[0]?.input['source']).toBe('s2');
  });

  it('sends its place, if it can', async () => {
    expect(await callFor('Where are you?')).toEqual({ name: 'send_location', input: { id: 'depot' } });
    expect(await callFor('¿Cuál es la dirección? del shop')).toEqual({ name: 'send_location', input: { id: 'shop' } });
    const described = tool('send_location', { id: { type: 'string', description: 'One of:\n- main: the shop' } });
    expect(await callFor('Where are you?', [described])).toEqual({ name: 'send_location', input: { id: 'main' } });
    expect((await answerTo('Where are you?', [])).content).toMatch(/our address at hand/);
  });

  it('offers what it can do: as a list, as buttons, or in words', async () => {
    const list = await callFor('What can you do?');
    expect(list).toMatchObject({ name: 'send_list', input: { button: 'Choose', sections: [{ title: 'Topics' }] } });
    const buttons = await callFor(
      '¿Qué puedes hacer?',
      shopTools.filter((each) => each.function.name !== 'send_list'),
    );
    expect(buttons?.name).toBe('send_reply_buttons');
    expect(buttons?.input['buttons']).toEqual([
      { id: 'hours', title: 'Horario' },
      { id: 'prices', title: 'Precios' },
      { id: 'person', title: 'Hablar con alguien' },
    ]);
    expect((await answerTo('menu', [])).content).toMatch(/A person is available/);
  });

  it('says nothing more once a message is laid out', async () => {
    const asked = await answerTo('Where are you?');
    const after = await client.ask([user('Where are you?'), ...withResults(asked, { queued: true })], { tools: shopTools });
    expect(after).toMatchObject({ content: '', refusal: null });
    const refused = await client.ask([user('Where are you?'), ...withResults(asked, { error: 'unknown place' })], { tools: shopTools });
    expect(refused.content).toMatch(/our address at hand/);
  });

  it.each([
    ['Thanks!', 'thanks'],
    ['muchas gracias 🙏', 'thanks'],
    ['ok', 'ok'],
    ['vale, perfecto', 'ok'],
    ['👍', 'thanks'],
  ])('does not answer "%s"', async (text, reason) => {
    expect(await callFor(text)).toEqual({ name: 'no_reply', input: { reason } });
  });

  it.each([
    ['I want to talk to a human', 'asked', /I am putting you in touch/, 'I want to talk to a human'],
    ['quiero hablar con una persona', 'asked', /Te pongo en contacto/, 'quiero hablar con una persona'],
    ['[tapped button id=person "Talk to a person"]', 'asked', /in touch/, 'Talk to a person'],
    ['This is unacceptable, I want to complain', 'complaint', /in touch/, 'This is unacceptable, I want to complain'],
    ['Quiero poner una queja', 'complaint', /en contacto/, 'Quiero poner una queja'],
    ['[#4 09:10] Can I book\n[#5 09:11] Thursday at four?', 'cannot_help', /cannot book/, 'Can I book Thursday at four?'],
  ])('hands "%s" to a person', async (text, reason, words, told) => {
    const call = await callFor(text);
    expect(call).toEqual({
      name: 'handoff_to_human',
      input: { reason, summary: expect.stringContaining(`"${told}"`), contact_message: expect.stringMatching(words) },
    });
  });

  it('keeps the language of earlier messages where the newest has none', async () => {
    const messages = [user('Hola, ¿qué tal?'), { role: 'assistant', content: '¡Hola!' }, user('1234')];
    expect((await client.ask(messages)).content).toMatch(/^Puedo ayudarte/);
  });

  it('needs no tools for plain answers', async () => {
    expect((await answerTo('Thanks', [])).content).toBe('You are welcome!');
    expect((await answerTo('I want a human', [])).content).toMatch(/A person is available/);
    expect((await answerTo('When are you open?', [])).content).toMatch(/^I cannot look that up/);
  });
});
