import type { Conversation } from '../../../contracts/conversation';
import type { MediaFile } from '../../../contracts/media';
import type { Message } from '../../../contracts/message';
import type { Template, TemplateDraft } from '../../../contracts/template';
import * as bytes from '../../helpers/file-bytes';
import { startHouse, type House } from '../../helpers/start-house';
import { uploadFile } from '../../helpers/upload-file';
import { waitUntil } from '../../helpers/wait-until';

const customer = '34612345678';

describe('a template from the first word to the phone', () => {
  let house: House;
  let conversation: Conversation;
  let picture: string;

  beforeAll(async () => {
    house = await startHouse();
    await house.simulator.customerWrites(customer, { type: 'text', text: { body: 'Hi' } }, { profileName: 'Ana' });
    conversation = await waitUntil(async () => (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data[0], {
      what: 'the conversation',
    });
    const file = { filename: 'bike.png', content: bytes.png() };
    picture = (await uploadFile<{ data: MediaFile }>(house.strapi.url, house.admin.token, file)).body.data.documentId;
  });
  afterAll(() => house.close());

  const draft = (more: Partial<TemplateDraft> = {}): TemplateDraft => ({
    category: 'UTILITY',
    parameterFormat: 'NAMED',
    components: [
      { type: 'HEADER', format: 'IMAGE', example: { media: picture } },
      {
        type: 'BODY',
        text: 'Hello {{name}}, your {{bike}} is ready. Come by!',
        example: {
          body_text_named_params: [
            { param_name: 'name', example: 'Ana' },
            { param_name: 'bike', example: 'Orbea' },
          ],
        },
      },
      { type: 'FOOTER', text: 'Bici Norte' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'I am coming' },
          { type: 'URL', text: 'Track', url: 'https://example.org/t/{{1}}', example: ['https://example.org/t/9'] },
        ],
      },
    ],
    ...more,
  });
  const create = (name: string, own: TemplateDraft, language = 'en') =>
    house.admin.post<{ data: Template }>('/whatsapp/templates', { name, language, draft: own });
  const act = (template: Template, action: string, body?: unknown) =>
    house.admin.post<{ data: Template }>(`/whatsapp/templates/${template.documentId}/${action}`, body);
  const find = async (name: string) =>
    (await house.admin.get<{ data: Template[] }>('/whatsapp/templates')).body.data.find((template) => template.name === name);
  const untilStatus = (name: string, status: string) =>
    waitUntil(
      async () => {
        const template = await find(name);
        return template?.status === status ? template : undefined;
      },
      { what: `${name} to be ${status}` },
    );
  const send = (template: Record<string, unknown>) =>
    house.admin.post<{ data: Message }>(`/whatsapp/conversations/${conversation.documentId}/messages`, {
      content: { type: 'template', template },
    });
  const values = () => ({
    name: 'repair_ready',
    language: 'en',
    variables: { name: 'Ana', bike: 'Orbea Terra', 'button.1': 'A-1' },
    header: { type: 'image', image: { media: picture } },
  });

  it('is kept here, sent to Meta, approved by webhook, sent with all its values, and delivered', async () => {
    const made = await create('repair_ready', draft());
    expect([made.status, made.body.data.status, made.body.data.draft]).toEqual([201, 'DRAFT', draft()]);
    expect((await send(values())).body.error?.code).toBe('whatsapp.template_not_approved');

    const submitted = await act(made.body.data, 'submit');
    expect([submitted.status, submitted.body.error?.message, submitted.body.data.status, submitted.body.data.draft]).toEqual([
      200,
      undefined,
      'PENDING',
      null,
    ]);
    expect((await send(values())).body.error?.code).toBe('whatsapp.template_not_approved');

    await house.simulator.review('repair_ready', { event: 'APPROVED' });
    await untilStatus('repair_ready', 'APPROVED');
    const incomplete = await send({ ...values(), variables: { name: 'Ana' }, header: undefined });
    expect(incomplete.body.error).toMatchObject({
      code: 'whatsapp.template_variable_missing',
      details: { missing: ['header', 'bike', 'button.1'] },
    });

    const sent = await send(values());
    expect(sent.status).toBe(201);
    const delivered = await waitUntil(
      async () => {
        const list = await house.admin.get<{ data: Message[] }>(`/whatsapp/conversations/${conversation.documentId}/messages`);
        const found = list.body.data.find(({ documentId }) => documentId === sent.body.data.documentId);
        if (found?.status === 'failed') throw new Error(JSON.stringify(found.error));
        return found?.status === 'read' ? found : undefined;
      },
      { what: 'the template to be read' },
    );
    expect(delivered.content).toMatchObject({
      template: { category: 'UTILITY', rendered: { body: 'Hello Ana, your Orbea Terra is ready. Come by!', footer: 'Bici Norte' } },
    });
    const phone = (await house.simulator.state()).customers[0]?.messages.find(({ wamid }) => wamid === delivered.wamid);
    expect(phone).toMatchObject({
      type: 'template',
      template: { name: 'repair_ready', components: [{ type: 'header' }, { type: 'body' }, { type: 'button', index: '1' }] },
    });
  });

  it("rejected and paused ones show Meta's reason, and are not sent", async () => {
    const made = await create('win_a_bike', draft({ category: 'MARKETING' }));
    await act(made.body.data, 'submit');
    await house.simulator.review('win_a_bike', { event: 'REJECTED', reason: 'INVALID_FORMAT', recommendation: 'Write less in capitals.' });
    const rejected = await untilStatus('win_a_bike', 'REJECTED');
    expect(rejected.reason).toContain('Write less in capitals.');
    expect((await send({ ...values(), name: 'win_a_bike' })).body.error).toMatchObject({
      code: 'whatsapp.template_not_approved',
      details: { status: 'REJECTED' },
    });

    // Rejected ones are changed and sent again.
    const changed = await house.admin.put<{ data: Template }>(`/whatsapp/templates/${rejected.documentId}`, {
      draft: draft({ category: 'MARKETING' }),
    });
    expect(changed.body.data).toMatchObject({ status: 'REJECTED', draft: { category: 'MARKETING' } });
    expect((await act(rejected, 'submit')).body.data.status).toBe('PENDING');
    await house.simulator.review('win_a_bike', { event: 'APPROVED' });
    await untilStatus('win_a_bike', 'APPROVED');
    await house.simulator.review('win_a_bike', { event: 'PAUSED', title: 'FIRST_PAUSE', description: 'Low quality, for three hours.' });
    expect((await untilStatus('win_a_bike', 'PAUSED')).reason).toContain('Low quality');
  });

  it("breaks none of Meta's rules before it leaves, and keeps what was written", async () => {
    const bad = draft({
      components: [
        { type: 'BODY', text: '{{1}}' },
        { type: 'FOOTER', text: 'f'.repeat(61) },
      ],
      parameterFormat: 'POSITIONAL',
    });
    const made = await create('bad_one', bad);
    expect(made.status).toBe(201);
    const before = (await house.simulator.state()).requests.filter(({ method }) => method === 'POST').length;
    const answer = await act(made.body.data, 'submit');
    expect(answer.body.error).toMatchObject({ code: 'whatsapp.template_invalid' });
    expect((answer.body.error?.details.problems as { code: string }[]).map(({ code }) => code).sort()).toEqual([
      'example_missing',
      'too_long',
      'variable_at_edge',
    ]);
    expect((await house.simulator.state()).requests.filter(({ method }) => method === 'POST').length).toBe(before);
    expect((await find('bad_one'))?.draft).toEqual(bad);
  });

  it('an approved one is edited once a day; the category stays', async () => {
    const approved = await untilStatus('repair_ready', 'APPROVED');
    const put = (own: TemplateDraft) => house.admin.put<{ data: Template }>(`/whatsapp/templates/${approved.documentId}`, { draft: own });
    await put(draft({ category: 'MARKETING' }));
    expect((await act(approved, 'submit')).body.error).toMatchObject({
      code: 'whatsapp.template_not_editable',
      message: expect.stringContaining('category'),
    });
    await put(draft());
    expect((await act(approved, 'submit')).body.data.status).toBe('PENDING');
    await house.simulator.review('repair_ready', { event: 'APPROVED' });
    await untilStatus('repair_ready', 'APPROVED');
    await put(draft());
    expect((await act(approved, 'submit')).body.error).toMatchObject({
      code: 'whatsapp.template_not_editable',
      message: expect.stringContaining('24 hours'),
    });
    // Thrown away, Meta's version is what there is.
    const thrown = await house.admin.put<{ data: Template }>(`/whatsapp/templates/${approved.documentId}`, { draft: null });
    expect(thrown.body.data.draft).toBeNull();
  });

  it('a name is taken once per language; a synchronisation overwrites no draft', async () => {
    const both = await Promise.all([create('two_at_once', draft()), create('two_at_once', draft())]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await create('two_at_once', draft(), 'es')).status).toBe(201);
    await house.admin.post('/whatsapp/templates/sync');
    expect((await find('two_at_once'))?.draft).toEqual(draft());
  });

  it('what is written while Meta is asked is not lost', async () => {
    const written = draft({
      components: draft().components.map((part) => (part.type === 'FOOTER' ? { ...part, text: 'Second thought' } : part)),
    });
    for (let round = 0; round < 10; round += 1) {
      const name = `second_thought_${round}`;
      const { documentId } = (await create(name, draft())).body.data;
      const [submitted, saved] = await Promise.all([
        house.admin.post(`/whatsapp/templates/${documentId}/submit`),
        house.admin.put(`/whatsapp/templates/${documentId}`, { draft: written }),
      ]);
      expect([submitted.status, saved.status]).toEqual([200, 200]);
      const template = await find(name);
      const isWithMeta = template?.components.some(({ text }) => text === 'Second thought') === true;
      expect(template?.draft).toEqual(isWithMeta ? null : written);
    }
  });

  it("Meta's refusal is passed on in Meta's words, and nothing is lost", async () => {
    const made = await create('refused_once', draft());
    await house.simulator.faults([
      { match: { method: 'POST', path: '*/message_templates' }, kind: 'status', status: 400, code: 100, times: 1 },
    ]);
    const answer = await act(made.body.data, 'submit');
    expect([answer.status, answer.body.error?.code]).toEqual([502, 'whatsapp.meta_refused']);
    expect((await find('refused_once'))?.draft).toEqual(draft());
    expect((await act(made.body.data, 'submit')).body.data.status).toBe('PENDING');
  });

  it('it is deleted at Meta and here', async () => {
    const template = await find('refused_once');
    const answer = await fetch(`${house.strapi.url}/whatsapp/templates/${template?.documentId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${house.admin.token}` },
    });
    expect(answer.status).toBe(200);
    expect(await find('refused_once')).toBeUndefined();
    await house.admin.post('/whatsapp/templates/sync');
    expect(await find('refused_once')).toBeUndefined();
  });
});
