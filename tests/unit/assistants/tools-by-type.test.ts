import { sendableContent } from '../../../contracts/sendable-content';
import { createTurnTools, type TurnTools } from '../../../server/src/assistants/turn-tools';
import { unsendable } from '../../conformance/assistants/sendable';
import { fakeAssistant, fakeContext, fakeMaterial, idOf } from '../../helpers/fake-turn';
import { playTurn } from '../../helpers/mock-model';
import { toolOfType, type OutboundType } from '../../helpers/tool-of-type';

const sections = [{ title: 'All', rows: [{ id: 'a', title: 'A', description: 'The first' }] }];
/** Arguments by which a model sends each type; `place`, `contact` and `message` are ids of saved ones. */
const cases: Readonly<Record<OutboundType, Record<string, unknown>>> = {
  text: { body: 'Hello' },
  image: { media_ref: 'image:1', caption: 'Look' },
  video: { media_ref: 'video:2', caption: 'Look' },
  audio: { media_ref: 'audio:3' },
  document: { media_ref: 'document:4', caption: 'The bill' },
  sticker: { media_ref: 'sticker:5' },
  location: { latitude: 43.26, longitude: -2.93, name: 'Shop', address: 'Calle 1' },
  contacts: { contact: idOf('workshop') },
  reaction: { message: 1, emoji: '👍' },
  template: {
    name: 'order_ready',
    language: 'en_US',
    variables: [
      { key: '1', value: 'Ana' },
      { key: '2', value: 'A-1' },
    ],
  },
  button: {
    body: 'Now?',
    header: 'Repair',
    footer: 'Bici Norte',
    buttons: [
      { id: 'y', title: 'Yes' },
      { id: 'n', title: 'No' },
    ],
  },
  list: { body: 'Which one?', button: 'Choose', sections },
  cta_url: { body: 'Our shop', display_text: 'Open', url: 'https://example.com/shop' },
  location_request_message: { body: 'Where are you?' },
  request_contact_info: { body: 'Your number?' },
};
const types = Object.keys(cases) as OutboundType[];

describe('a tool call makes each type of message', () => {
  it.each(types)('%s', async (type) => {
    const tools = createTurnTools(fakeAssistant(), { context: fakeContext(), material: fakeMaterial() });
    await tools.call('search_media', { query: '' });
    const answer = await tools.call(toolOfType[type], cases[type]);
    expect(answer).toEqual({ text: 'Ready to be sent.', isError: false, entries: [] });
    const [draft] = tools.drafts();
    if (type === 'contacts') {
      expect(draft).toEqual({ kind: 'message-object', documentId: idOf('workshop'), locale: 'en', replyTo: null });
      return;
    }
    const content = draft?.kind === 'content' ? draft.content : null;
    expect(sendableContent.parse(content)).toEqual(content);
    expect(content?.type === 'interactive' ? content.interactive.kind : content?.type).toBe(type);
    expect(unsendable({ kind: 'reply', drafts: tools.drafts(), discloses: false })).toEqual([]);
  });

  it.each(types.filter((type) => type !== 'reaction' && type !== 'template'))(
    '%s quotes a message of the contact by its number',
    async (type) => {
      const tools = createTurnTools(fakeAssistant(), { context: fakeContext(), material: fakeMaterial() });
      await tools.call('search_media', { query: '' });
      await tools.call(toolOfType[type], { ...cases[type], reply_to: 1 });
      expect(tools.drafts()).toMatchObject([{ replyTo: idOf('inbound') }]);
    },
  );

  it('only messages of the contact can be quoted or reacted to', async () => {
    const { lines } = fakeContext();
    const ours = { ...lines[0], documentId: idOf('ours'), from: 'assistant' as const, name: null, text: 'Hi', at: 0 };
    const tools = createTurnTools(fakeAssistant(), { context: fakeContext({ lines: [...lines, ours] }), material: fakeMaterial() });
    await tools.call('send_text', { body: 'Yes', reply_to: 2 });
    await tools.call('send_text', { body: 'No', reply_to: 99 });
    await tools.call('react', { message: 2, emoji: '👍' });
    expect(tools.drafts().map(({ replyTo }) => replyTo)).toEqual([null, null, null]);
    expect(tools.drafts()[2]).toMatchObject({ content: { reaction: { message: idOf('inbound') } } });
  });

  it('a prepared message of any kind goes out in the language of the contact', async () => {
    const tools = createTurnTools(fakeAssistant(), { context: fakeContext(), material: fakeMaterial() });
    await tools.call('send_saved_message', { message: idOf('hours') });
    await tools.call('send_location', { place: idOf('shop') });
    expect(tools.drafts()).toEqual([
      { kind: 'message-object', documentId: idOf('hours'), locale: 'es', replyTo: null },
      { kind: 'message-object', documentId: idOf('shop'), locale: 'en', replyTo: null },
    ]);
  });
});

describe('what is impossible now is not offered', () => {
  const names = ({ specs }: TurnTools) => [...specs.keys()].sort();
  const offered = (assistant: Parameters<typeof fakeAssistant>[0], more: Partial<Parameters<typeof fakeMaterial>[1]> = {}, isOpen = true) =>
    names(
      createTurnTools(fakeAssistant(assistant), {
        context: fakeContext({ window: { isOpen, expiresAt: null } }),
        material: fakeMaterial({}, more),
      }),
    );
  const steady = ['handoff_to_human', 'no_reply', 'send_text'];

  it('what the admin does not allow', () => {
    expect(offered({ tools: [], templates: [], mediaFolders: [] }, { hasFiles: false })).toEqual(steady);
  });

  it('cards, places, files, prepared messages and templates where there are none', () => {
    const all = offered({ allowCoordinates: false }, { objects: [], templates: [], hasFiles: false });
    expect(all).not.toEqual(expect.arrayContaining(['send_contact']));
    for (const tool of ['send_contact', 'send_location', 'send_media', 'search_media', 'send_saved_message', 'send_template']) {
      expect(all).not.toContain(tool);
    }
    expect(offered({ allowCoordinates: true }, { objects: [] })).toContain('send_location');
  });

  it('a closed window leaves the template, looking up and the person', () => {
    expect(offered({}, {}, false)).toEqual(['handoff_to_human', 'no_reply', 'send_template']);
    expect(offered({}, { sources: [{ key: 'faq', purpose: 'Questions' }] }, false)).toEqual([
      'get_content',
      'handoff_to_human',
      'no_reply',
      'search_content',
      'send_template',
    ]);
  });

  it('a tool that is called all the same is refused, and nothing comes of it', async () => {
    const assistant = fakeAssistant({ tools: [], templates: [], mediaFolders: [] });
    const { result, asked, meter } = await playTurn([{ calls: [{ name: 'send_cta_url', input: cases.cta_url }] }], { assistant });
    expect(result).toMatchObject({ kind: 'failure', outcome: 'invalid' });
    expect(asked).toHaveLength(3);
    expect(meter.steps.map(({ name, error }) => [name, error])).toEqual(
      Array.from({ length: 3 }, () => ['send_cta_url', 'There is no such tool, or its arguments are no JSON.']),
    );
  });

  it('schemas are flat objects that name their limits in words', async () => {
    const { asked } = await playTurn([{ text: 'Hello' }], { material: fakeMaterial({ faq: { purpose: 'Questions', entries: [] } }) });
    const tools = (asked[0]?.tools ?? []).flatMap((tool) => (tool.type === 'function' ? [tool] : []));
    expect(tools.length).toBe(17);
    const json = JSON.stringify(tools);
    expect(json).not.toMatch(/"(oneOf|anyOf|allOf|\$ref|maxLength|maxItems)"/);
    expect(json).toContain('At most 1024 characters.');
  });
});
