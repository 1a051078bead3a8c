import { startTestSimulator, type TestSimulator } from '../../../helpers/start-simulator';
import { callsIn, modelClient, system, tool, user, withResults, type AssistantMessage } from './model-client';

const text = { type: 'string' };

/** As the plugin offers them. */
const tools = [
  tool('send_text', { body: text }),
  tool('send_reply_buttons', { body: text, buttons: { type: 'array', items: { type: 'object' } } }),
  tool('send_list', { body: text, button: text, sections: { type: 'array', items: { type: 'object' } } }),
  tool('send_cta_url', { body: text, display_text: text, url: text }),
  tool('send_location', { place: { type: 'string', enum: ['abc1'], description: 'Id of a saved place: abc1 = Workshop' } }),
  tool('send_contact', { contact: { type: 'string', enum: ['def2'], description: 'Id of a saved contact: def2 = Iker' } }),
  tool(
    'search_content',
    { source: { type: 'string', enum: ['services', 'opening_hours', 'bikes', 'repairs'], description: 'Where to look.' }, query: text },
    'Looks something up in the data of the business. services: What the workshop does: price and duration | opening_hours: When we are open | bikes: Bikes in the shop | repairs: State and price of the repair',
  ),
  tool('handoff_to_human', { reason: text, summary: text, contact_message: text }),
  tool('no_reply', { reason: text }),
];

/** A Tuesday. */
const policy = ['You are called Sofía.', 'Now it is 2026-11-24 14:02 UTC. The customer calls themselves "Ana".'];

const data: Record<string, unknown[]> = {
  services: [
    { id: 's1', name: 'Full tune-up', description: 'Gears and brakes adjusted.', price: 59, durationMinutes: 90 },
    { id: 's2', name: 'Quick check', description: 'A look at the chain.', price: 0, durationMinutes: 10 },
  ],
  opening_hours: [
    { id: 'h1', day: 'Monday to Friday', opens: '9:30', closes: '19:00' },
    { id: 'h2', day: 'Saturday', opens: '09:30:00.000', closes: '14:00:00.000', note: 'shop only' },
    { id: 'h3', day: 'Sunday' },
  ],
  bikes: [
    { id: 'b1', brand: 'Woom', model: '3', price: 399, stock: 4, url: 'https://www.bicinorte.example/bikes/woom-3' },
    { id: 'b2', brand: 'Orbea', model: 'Terra H40', price: 1799.5, stock: 0, url: 'https://www.bicinorte.example/bikes/terra' },
  ],
  repairs: [
    { id: 'r1', number: 'R-2041', bike: 'Orbea Terra', state: 'ready', readyAt: '2026-11-23T13:00:00.000Z', price: 59 },
    { id: 'r2', number: 'R-1730', bike: 'Woom 3', state: 'picked_up', readyAt: '2025-12-02T12:20:00.000Z', price: 34.5 },
  ],
};

describe('the scripted model in a workshop', () => {
  let simulator: TestSimulator;
  let client: ReturnType<typeof modelClient>;

  beforeAll(async () => {
    simulator = await startTestSimulator();
    client = modelClient(simulator.modelUrl);
  });
  afterAll(() => simulator.close());

  /** Searches until there is an answer, with results as the plugin gives them. */
  async function answerTo(said: string, { known = data, instructions = '' }: { known?: typeof data; instructions?: string } = {}) {
    const messages: unknown[] = [system([...policy, instructions].join('\n')), user(said)];
    for (let step = 0; step < 5; step += 1) {
      const message = await client.ask(messages, { tools });
      const calls = callsIn(message);
      if (calls.length === 0 || calls.some(({ name }) => name !== 'search_content')) return message;
      messages.push(...withResults(message, ...calls.map(({ input }) => found(known, String(input['source']), String(input['query'])))));
    }
    throw new Error('It searches without an end.');
  }

  const wordsOf = ({ content, tool_calls: calls = [] }: AssistantMessage) =>
    calls[0] ? String(callsIn({ role: 'assistant', content, refusal: null, tool_calls: calls })[0]?.input['body']) : (content ?? '');

  it.each([
    ['[#3 14:02] are you open today?', 'Today, Tuesday, we are open from 9:30 to 19:00.'],
    [
      '[#3 14:02] Hi\n[#4 14:02] are you open tomorrow?\n[#5 14:02] and until when?',
      'Tomorrow, Wednesday, we are open from 9:30 to 19:00.',
    ],
    ['[#3 14:02] Hola, ¿a qué hora abrís hoy?', 'Hoy, martes, abrimos de 9:30 a 19:00.'],
    ['[#3 14:02] open on Saturdays?', 'On Saturday we are open from 9:30 to 14:00. (shop only)'],
    ['[#3 14:02] ¿Abrís el domingo?', 'El domingo cerramos.'],
    ['[#3 14:02] How much is a tune-up?', '*Full tune-up*: 59 €, about 90 minutes. Gears and brakes adjusted.'],
    ['[#3 14:02] ¿Cuánto cuesta una puesta a punto?', '*Full tune-up*: 59 €, unos 90 minutos.'],
    ['[#3 14:02] bikes under 1 000 €?', '*Woom 3*: 399 €, 4 in stock.'],
    ['[#3 14:02] ¿Tenéis bicis de menos de 300 euros?', 'No tenemos nada hasta 300 €. Lo más barato es *Woom 3*: 399 €.'],
    ['[#3 14:02] [tapped id=bikes:Orbea Terra H40 "Orbea Terra H40"]', '*Orbea Terra H40*: 1,799.50 €, not in stock just now.'],
    ['[#3 14:02] is my repair ready?', 'Good news: your *Orbea Terra* (R-2041) is ready since yesterday. It costs 59 €.'],
    ['[#3 14:02] ¿Está lista mi bici?', 'Buenas noticias: tu *Orbea Terra* (R-2041) está lista desde ayer. Cuesta 59 €.'],
    ['[#3 14:02] [tapped id=repair "My repair"]', 'Good news: your *Orbea Terra* (R-2041) is ready since yesterday. It costs 59 €.'],
    ['[#3 14:02] Hello', /^Hello! I am Sofía, the automatic assistant here\./],
    ['[#3 14:02] Hola', /^¡Hola! Soy Sofía, asistente automático\./],
    ['[#3 14:02] gracias\n[#4 14:09] hello', /^Hello!/],
  ])('answers "%s"', async (said, words) => {
    expect(wordsOf(await answerTo(said))).toEqual(words instanceof RegExp ? expect.stringMatching(words) : words);
  });

  it('tells all hours, and those of today', async () => {
    expect(wordsOf(await answerTo('[#1 14:02] opening hours?'))).toBe(
      'Our opening hours:\n• Monday to Friday: 9:30 to 19:00\n• Saturday: 9:30 to 14:00 (shop only)\n• Sunday: closed\nToday, Tuesday, we are open from 9:30 to 19:00.',
    );
    expect(wordsOf(await answerTo('[#1 14:02] ¿Qué horario tenéis?'))).toMatch(
      /^Nuestro horario:\n• De lunes a viernes: de 9:30 a 19:00\n• Sábado: /,
    );
  });

  it('answers three questions of a burst at once', async () => {
    const said = '[#1 14:02] is my repair ready?\n[#2 14:02] until when are you open today?\n[#3 14:02] bikes under 500 €?';
    const message = await answerTo(said);
    expect(message.tool_calls).toBeUndefined();
    expect(message.content?.split('\n\n')).toEqual([
      expect.stringContaining('R-2041'),
      'Today, Tuesday, we are open from 9:30 to 19:00.',
      '*Woom 3*: 399 €, 4 in stock.',
    ]);
  });

  it('offers several to choose from, and a page for one', async () => {
    expect(callsIn(await answerTo('[#1 14:02] prices of the workshop?'))[0]).toMatchObject({
      name: 'send_list',
      input: {
        button: 'Details',
        sections: [
          {
            rows: [
              { id: 'services:Full tune-up', title: 'Full tune-up', description: '59 € · about 90 minutes' },
              { id: 'services:Quick check', title: 'Quick check', description: 'free · about 10 minutes' },
            ],
          },
        ],
      },
    });
    expect(callsIn(await answerTo('[#1 14:02] do you have bikes of Woom?'))[0]).toMatchObject({
      name: 'send_cta_url',
      input: { display_text: 'See it', url: 'https://www.bicinorte.example/bikes/woom-3' },
    });
  });

  it('tells a stranger that there is nothing', async () => {
    const known = { ...data, repairs: [] };
    expect(wordsOf(await answerTo('[#1 14:02] is my repair ready?', { known }))).toMatch(/^I find no repair/);
  });

  it('goes on in words when a message is not possible', async () => {
    const asked = await answerTo('[#1 14:02] is my repair ready?');
    const search = await client.ask([system(policy.join('\n')), user('[#1 14:02] is my repair ready?')], { tools });
    const results = withResults(search, found(data, 'repairs', ''));
    const refused = withResults(asked, 'Not possible: buttons.0.title: too long.');
    const messages = [system(policy.join('\n')), user('[#1 14:02] is my repair ready?'), ...results, ...refused];
    expect((await client.ask(messages, { tools })).content).toMatch(/^Good news: /);
    const done = withResults(asked, 'Ready to be sent.');
    expect(await client.ask([...messages.slice(0, 2), ...results, ...done], { tools })).toMatchObject({ content: '' });
  });

  it('takes a refused search for nothing found', async () => {
    const search = await client.ask([user('[#1 14:02] is my repair ready?')], { tools });
    const refused = withResults(search, 'Not possible: Unknown source. Use one of: services.');
    expect((await client.ask([user('[#1 14:02] is my repair ready?'), ...refused], { tools })).content).toMatch(/^I find no repair/);
  });

  it('sends what is saved', async () => {
    expect(callsIn(await answerTo('[#1 14:02] ¿Dónde estáis?'))[0]).toEqual({ name: 'send_location', input: { place: 'abc1' } });
    expect(callsIn(await answerTo('[#1 14:02] What is your phone number?'))[0]).toEqual({
      name: 'send_contact',
      input: { contact: 'def2' },
    });
  });

  it('greets as the instructions want it', async () => {
    const buttons = callsIn(await answerTo('[#1 14:02] hello', { instructions: 'Greet with buttons.' }))[0];
    expect(buttons).toMatchObject({ name: 'send_reply_buttons', input: { body: expect.stringMatching(/^Hello! I am Sofía/) } });
    const said = await answerTo('[#1 14:02] hello', { instructions: 'It is said already: do not introduce yourself again.' });
    expect(said.content).toBe('Hello! Ask me about opening hours, prices, bikes or your repair.');
  });

  it('reads over what people of the business wrote', async () => {
    const messages = [
      system(policy.join('\n')),
      user('[#1 13:58] hola'),
      { role: 'assistant', content: '[human agent Ana]: Te llamo mañana.\n[a person took over here; that is finished]' },
      user('[#4 14:02] where are you?'),
    ];
    expect(callsIn(await client.ask(messages, { tools }))[0]).toEqual({ name: 'send_location', input: { place: 'abc1' } });
  });
});

/** Entries that hold all of the words, as in the plugin; a text where there is none. */
function found(known: typeof data, source: string, query: string): string {
  const wanted = query
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  const rows = (known[source] ?? []).filter((row) => wanted.every((word) => JSON.stringify(row).toLowerCase().includes(word)));
  return rows.length === 0 ? 'Nothing was found.' : `<data source="${source}" trust="untrusted">${JSON.stringify(rows)}</data>`;
}
