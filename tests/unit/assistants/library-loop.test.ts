import { entry, fakeAssistant, fakeContext, fakeMaterial, idOf } from '../../helpers/fake-turn';
import { playTurn } from '../../helpers/mock-model';

const faq = fakeMaterial({ faq: { purpose: 'Questions', entries: [entry(idOf('entry'), { answer: 'We open at nine.' })] } });
const search = { name: 'search_content', input: { source: 'faq', query: '' } };
const sendText = (body: string) => ({ name: 'send_text', input: { body } });

describe('1: tools run even when the same step hands over', () => {
  it('what they made is not sent: there is exactly one closing message', async () => {
    const handoff = {
      name: 'handoff_to_human',
      input: { reason: 'asked', summary: 'Wants a person.', contact_message: 'A person will answer you.' },
    };
    const { result, meter, asked } = await playTurn([
      { text: 'I will help you!', calls: [sendText('Here I am'), handoff, sendText('And more')] },
    ]);
    expect(meter.steps.map(({ name }) => name)).toEqual(expect.arrayContaining(['send_text', 'handoff_to_human', 'send_text']));
    expect(result).toEqual({ kind: 'handoff', reason: 'asked', summary: 'Wants a person.', message: 'A person will answer you.' });
    expect(asked).toHaveLength(1);
  });

  it('of one step messages keep their order, though a file takes longer than a text', async () => {
    const slow = fakeMaterial(
      {},
      { takeFile: () => new Promise((resolve) => setImmediate(() => resolve({ documentId: idOf('image'), kind: 'image' }))) },
    );
    const steps = [
      { calls: [{ name: 'search_media', input: { query: '' } }] },
      { calls: [{ name: 'send_media', input: { media_ref: 'image:1' } }, sendText('This is it.')] },
    ];
    expect((await playTurn(steps, { material: slow })).result).toMatchObject({
      drafts: [{ content: { type: 'image' } }, { content: { type: 'text' } }],
    });
  });

  it('of two closing tools the first counts', async () => {
    const calls = [
      { name: 'no_reply', input: { reason: 'ok' } },
      { name: 'handoff_to_human', input: { reason: 'asked', summary: '' } },
    ];
    expect((await playTurn([{ calls }])).result).toEqual({ kind: 'no-reply' });
  });
});

describe('2: an abort during a tool of the last step looks like a good end', () => {
  it.each([1, 6])('with %i steps it is given up all the same, and nothing is sent', async (stepsPerTurn) => {
    const controller = new AbortController();
    const material = fakeMaterial(
      {},
      {
        sources: [{ key: 'faq', purpose: 'Questions' }],
        search: () => {
          controller.abort(new Error('whatsapp: person'));
          return Promise.resolve([]);
        },
      },
    );
    const { result } = await playTurn([{ text: 'Here it is', calls: [sendText('At nine.'), search] }, { text: 'At nine.' }], {
      assistant: fakeAssistant({ limits: { stepsPerTurn } }),
      material,
      signal: controller.signal,
    });
    expect(result).toMatchObject({ kind: 'failure', outcome: 'error', isRetryable: expect.any(Boolean) });
  });
});

describe('3: an abort rejects with our own reason', () => {
  it('the provider is told, and the reason stands in no record', async () => {
    const controller = new AbortController();
    let isTold = false;
    const { result, meter } = await playTurn(
      ({ abortSignal }) =>
        new Promise((_resolve, reject) => {
          abortSignal?.addEventListener('abort', () => {
            isTold = true;
            reject(abortSignal.reason as Error);
          });
          controller.abort(new Error('whatsapp: person'));
        }),
      { signal: controller.signal },
    );
    expect(isTold).toBe(true);
    expect(result.kind).toBe('failure');
    expect(JSON.stringify([result, meter])).not.toContain('whatsapp: person');
  });
});

describe('4: the text is the one of the last step alone', () => {
  it('what is said while something is looked up is not sent', async () => {
    const { result } = await playTurn([{ text: 'One moment, I will look it up.', calls: [search] }, { text: 'We open at nine.' }], {
      material: faq,
    });
    expect(result).toMatchObject({ kind: 'reply', drafts: [{ content: { text: { body: 'We open at nine.' } } }] });
  });

  it('nor when that was the last step that was allowed', async () => {
    const { result } = await playTurn([{ text: 'One moment.', calls: [search] }], {
      material: faq,
      assistant: fakeAssistant({ limits: { stepsPerTurn: 2 } }),
    });
    expect(result).toMatchObject({ kind: 'failure', outcome: 'empty' });
  });

  it('a text beside a message is dropped: it would be said twice', async () => {
    const { result } = await playTurn([{ text: 'We open at nine.', calls: [sendText('At nine.')] }]);
    expect(result).toMatchObject({ kind: 'reply', drafts: [{ content: { text: { body: 'At nine.' } } }] });
  });

  it.each([
    ['beside a reaction', [{ text: 'At nine.', calls: [{ name: 'react', input: { message: 1, emoji: '👍' } }] }], 1],
    ['after a reaction', [{ calls: [{ name: 'react', input: { message: 1, emoji: '👍' } }] }, { text: 'At nine.' }], 2],
  ])('a text %s is the answer', async (_what, steps, asked) => {
    const played = await playTurn(steps);
    expect(played.result).toMatchObject({ drafts: [{ content: { type: 'reaction' } }, { content: { text: { body: 'At nine.' } } }] });
    expect(played.asked).toHaveLength(asked);
  });

  it('a text beside no_reply is thought aloud, and silence is kept', async () => {
    const { result } = await playTurn([{ text: 'The customer only thanks.', calls: [{ name: 'no_reply', input: { reason: 'thanks' } }] }]);
    expect(result).toEqual({ kind: 'no-reply' });
  });
});

describe('5: a loop that ran out of steps ends without text and without an error', () => {
  it('is a failure, with all its tokens', async () => {
    const { result, meter, asked } = await playTurn([{ calls: [search], tokens: { input: 100, output: 7 } }], { material: faq });
    expect(result).toEqual({
      kind: 'failure',
      outcome: 'empty',
      error: 'The model called tools until its steps were used up.',
      isRetryable: false,
    });
    expect(asked).toHaveLength(6);
    expect(meter.tokens).toEqual({ input: 600, output: 42 });
  });

  it('ends at its tokens before its steps', async () => {
    const { result, meter, asked } = await playTurn([{ calls: [search], tokens: { input: 900, output: 100 } }], {
      material: faq,
      context: fakeContext({ tokens: 2_500 }),
    });
    expect(result).toMatchObject({ kind: 'failure', outcome: 'budget' });
    expect(asked).toHaveLength(3);
    expect(meter.tokens).toEqual({ input: 2_700, output: 300 });
  });

  it('a provider that does not tell its tokens has a budget too', async () => {
    const { meter, asked } = await playTurn([{ calls: [search], tokens: null }], { material: faq, context: fakeContext({ tokens: 20 }) });
    expect(asked).toHaveLength(1);
    expect(meter.tokens.input + meter.tokens.output).toBeGreaterThan(0);
  });
});

describe('6: bad arguments, bad JSON and unknown tools do not throw', () => {
  it.each([
    ['JSON that ends half-way', { name: 'send_text', input: '{"body": "Hel' }],
    ['a tool that does not exist', { name: 'transfer_money', input: {} }],
    ['arguments that stay invalid and say nothing', { name: 'send_location', input: { latitude: 999, longitude: 1 } }],
    ['an entry that was not found', { name: 'get_content', input: { source: 'faq', id: 'x' } }],
  ])('%s goes back twice, and the third ends the turn', async (_what, call) => {
    const { result, asked, meter } = await playTurn([{ calls: [call] }], { material: faq });
    expect(result).toMatchObject({ kind: 'failure', outcome: 'invalid', isRetryable: true });
    expect(asked).toHaveLength(3);
    expect(meter.steps).toHaveLength(3);
    expect(meter.steps.every(({ error }) => error !== null)).toBe(true);
  });

  it('the model is told what is wrong, and may do it right', async () => {
    const buttons = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `${index}`, title: `Button ${index}` }));
    const call = (count: number) => ({ name: 'send_reply_buttons', input: { body: 'Choose', buttons: buttons(count) } });
    const { result, asked } = await playTurn([{ calls: [call(5)] }, { calls: [call(3)] }]);
    expect(JSON.stringify(asked[1]?.prompt)).toContain('WhatsApp takes at most 3 reply buttons.');
    expect(result).toMatchObject({ kind: 'reply', drafts: [{ content: { interactive: { kind: 'button' } } }] });
  });

  it('what stays invalid but says something becomes plain text', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({ id: `${index}`, title: `Row ${index}` }));
    const { result, asked } = await playTurn([
      { calls: [{ name: 'send_list', input: { body: 'Choose', button: 'Open', sections: [{ rows }] } }] },
    ]);
    expect(asked).toHaveLength(3);
    expect(result).toMatchObject({ kind: 'reply', drafts: [{ content: { type: 'text' } }] });
    expect(JSON.stringify(result)).toContain('12. Row 11');
  });

  it('a source or a disk that fails is no reason to fall silent, and its words do not reach the model', async () => {
    const material = fakeMaterial(
      {},
      { sources: [{ key: 'faq', purpose: 'Questions' }], search: () => Promise.reject(new Error('SQLITE_ERROR: select secret')) },
    );
    const { result, asked } = await playTurn([{ calls: [search] }, { text: 'I could not find it.' }], { material });
    expect(result).toMatchObject({ kind: 'reply', drafts: [{ content: { text: { body: 'I could not find it.' } } }] });
    expect(JSON.stringify(asked)).not.toContain('SQLITE');
  });

  it('hundreds of calls in one step are not all made', async () => {
    let searches = 0;
    const material = fakeMaterial(
      {},
      { sources: [{ key: 'faq', purpose: 'Questions' }], search: () => Promise.resolve(((searches += 1), [])) },
    );
    const { asked } = await playTurn([{ calls: Array.from({ length: 300 }, () => search) }], { material });
    expect(searches).toBeLessThanOrEqual(40);
    expect(asked).toHaveLength(1);
  });
});
