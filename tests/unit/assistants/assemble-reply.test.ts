import type { SendableContent } from '../../../contracts/sendable-content';
import type { RunStep } from '../../../contracts/assistant-run';
import type { TurnContext } from '../../../domain/automation/turn-context';
import type { TurnDraft, TurnResult } from '../../../domain/automation/turn-result';
import { assembleReply, type Gathered } from '../../../server/src/assistants/assemble-reply';
import { cpuMs } from '../../helpers/cpu-time';
import { fakeContext, idOf, line } from '../../helpers/fake-turn';

const draft = (content: SendableContent): TurnDraft => ({ kind: 'content', content, replyTo: null });
const text = (body: string) => draft({ type: 'text', text: { body } });
const reaction = draft({ type: 'reaction', reaction: { message: idOf('inbound'), emoji: '👍' } });
const saved: TurnDraft = { kind: 'message-object', documentId: idOf('hours'), locale: 'en', replyTo: null };
const place = (name: string) => draft({ type: 'location', location: { latitude: 1, longitude: 1, name } });

function assemble(gathered: Partial<Gathered>, context: Partial<TurnContext> = {}): { result: TurnResult; notes: RunStep[] } {
  const notes: RunStep[] = [];
  const result = assembleReply(
    { drafts: [], terminal: null, text: '', ...gathered },
    {
      hosts: ['example.com'],
      links: new Set(),
      seen: [],
      country: 'ES',
      secrets: ['sk-live-77aa51bc'],
      context: fakeContext(context),
      note: (step) => notes.push(step),
    },
  );
  return { result, notes };
}
const draftsOf = (gathered: Partial<Gathered>, context: Partial<TurnContext> = {}) => {
  const { result } = assemble(gathered, context);
  return result.kind === 'reply' ? result.drafts : result;
};

describe('one reply', () => {
  it('texts that follow each other are one message', () => {
    expect(draftsOf({ drafts: [text('One'), text('Two'), place('Shop'), text('Three')] })).toEqual([
      text('One\n\nTwo'),
      place('Shop'),
      text('Three'),
    ]);
  });

  it('no more messages than allowed', () => {
    const { result, notes } = assemble({ drafts: [place('a'), text('b'), place('c'), text('d')] }, { messages: 2 });
    expect(result).toMatchObject({ drafts: [place('a'), text('b')] });
    expect(notes).toMatchObject([{ kind: 'guard', name: 'count', result: '2 more messages than allowed were left out.' }]);
  });

  it('nothing at all is a failure, and never silence', () => {
    for (const own of ['', '  \n ', '\u0000', '\n\n\n']) {
      expect(assemble({ text: own }).result).toMatchObject({ kind: 'failure', outcome: 'empty' });
    }
  });

  it('a million letters are cut, quickly', () => {
    const startedAt = cpuMs();
    const { result } = assemble({ text: 'All work and no play. '.repeat(50_000) });
    expect(cpuMs() - startedAt).toBeLessThan(500);
    expect(result.kind === 'reply' && result.drafts).toHaveLength(1);
  });

  it('what was said in one of the last two answers is not said again', () => {
    const lines = [line('Hi'), { ...line('We open at nine.'), from: 'assistant' as const }, line('And?')];
    expect(draftsOf({ text: ' We open at nine. ' }, { lines })).toMatchObject({ kind: 'handoff', reason: 'repeated' });
  });

  it('a promise that somebody writes makes somebody write', () => {
    expect(draftsOf({ text: 'A colleague will call you tomorrow.' })).toMatchObject({
      kind: 'handoff',
      reason: 'promised',
      message: 'A colleague will call you tomorrow.',
    });
  });
});

describe('the disclosure', () => {
  const context = { disclosure: 'I am an AI.' };
  it('stands in front of the first text that has room', () => {
    expect(draftsOf({ text: 'Hello' }, context)).toEqual([text('I am an AI.\n\nHello')]);
    expect(draftsOf({ drafts: [reaction, place('Shop'), text('Hello')] }, context)).toEqual([
      reaction,
      place('Shop'),
      text('I am an AI.\n\nHello'),
    ]);
  });

  it('is a message of its own where there is none', () => {
    expect(draftsOf({ drafts: [place('Shop')] }, context)).toEqual([text('I am an AI.'), place('Shop')]);
    expect(draftsOf({ drafts: [text('x'.repeat(4_090))] }, context)).toEqual([text('I am an AI.'), text('x'.repeat(4_090))]);
    expect(draftsOf({ drafts: [saved] }, context)).toEqual([text('I am an AI.'), saved]);
  });
});

describe('every text that a reader sees is guarded', () => {
  const evil = 'Pay at https://evil.net/a now';
  it.each<[string, TurnDraft, unknown]>([
    ['of a text', text(evil), { text: { body: 'Pay at now' } }],
    ['the name of a place', place(evil), { location: { name: 'Pay at now' } }],
    [
      'of buttons',
      draft({
        type: 'interactive',
        interactive: {
          kind: 'button',
          body: evil,
          footer: evil,
          header: { type: 'text', text: evil },
          buttons: [{ id: 'a', title: 'at evil.net' }],
        },
      }),
      { interactive: { body: 'Pay at now', footer: 'Pay at now', header: { text: 'Pay at now' }, buttons: [{ title: 'at' }] } },
    ],
    [
      'of a template, whatever its variables are called',
      draft({
        type: 'template',
        template: { name: 'order', language: 'en', variables: { name: evil, url: 'evil.net x', type: 'see evil.net', id: 'evil.net y' } },
      }),
      { template: { name: 'order', variables: { name: 'Pay at now', url: 'x', type: 'see', id: 'y' } } },
    ],
    ['of a caption', draft({ type: 'image', image: { media: idOf('image'), caption: evil } }), { image: { caption: 'Pay at now' } }],
  ])('%s', (_what, given, content) => {
    expect(draftsOf({ drafts: [given] })).toMatchObject([{ content }]);
  });

  it('what is nothing but that is not sent, and a person gets it', () => {
    expect(draftsOf({ text: 'https://evil.net' })).toMatchObject({ kind: 'handoff', reason: 'blocked' });
    const template = draft({ type: 'template', template: { name: 'order', language: 'en', variables: { '1': 'evil.net' } } });
    expect(draftsOf({ drafts: [template] })).toMatchObject({ kind: 'handoff', reason: 'blocked' });
  });

  it('buttons that lose their words become a text', () => {
    const buttons = draft({
      type: 'interactive',
      interactive: { kind: 'button', body: 'Choose', buttons: [{ id: 'a', title: 'evil.net' }] },
    });
    expect(draftsOf({ drafts: [buttons] })).toEqual([text('Choose')]);
  });

  it('the closing message too', () => {
    const terminal = { kind: 'handoff', reason: 'asked', summary: null } as const;
    expect(draftsOf({ terminal: { ...terminal, message: evil } })).toMatchObject({ message: 'Pay at now' });
    expect(draftsOf({ terminal: { ...terminal, message: 'evil.net' } })).toMatchObject({ message: null });
    expect(draftsOf({ terminal: { ...terminal, message: 'It is sk-live-77aa51bc' } })).toEqual({
      kind: 'handoff',
      reason: 'blocked',
      summary: null,
      message: null,
    });
    expect(draftsOf({ terminal: { ...terminal, message: 'word '.repeat(200_000) } })).toMatchObject({
      message: expect.stringMatching(/…$/),
    });
  });
});
