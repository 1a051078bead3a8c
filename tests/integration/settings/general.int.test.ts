import { generalSettings, type GeneralSettings } from '../../../contracts/general-settings';
import type { Conversation } from '../../../contracts/conversation';
import { createAdminUser } from '../../helpers/admin-users';
import { conversationOf, enabledAssistant, untilThread } from '../../helpers/assistants';
import { data } from '../../helpers/assistant-on';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';

interface Answer {
  readonly settings: GeneralSettings;
  readonly canSendEmail: boolean;
}

const phone = '34612345678';

describe('the general settings', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.close());

  const read = () => data<Answer>(house.admin.get('/whatsapp/settings/general'));
  const save = (settings: unknown) => house.admin.put<{ data: { settings: GeneralSettings } }>('/whatsapp/settings/general', settings);

  it('have defaults before anything is saved, and keep what is saved', async () => {
    expect((await read()).settings).toEqual(generalSettings.parse({}));
    const mine = generalSettings.parse({
      readReceipts: 'never',
      retention: { webhooks: 3, files: 30 },
      notifications: { waitingMinutes: null },
    });
    const saved = await save(mine);
    expect([saved.status, saved.body.data.settings]).toEqual([200, mine]);
    expect((await read()).settings).toEqual(mine);
    await save({});
    expect((await read()).settings).toEqual(generalSettings.parse({}));
  });

  it.each([
    [{ readReceipts: 'sometimes' }],
    [{ retention: { audit: 1 } }],
    [{ retention: { webhooks: 0 } }],
    [{ notifications: { healthEmails: ['nobody'] } }],
    [{ other: true }],
  ])('refuse %j', async (settings) => expect((await save(settings)).status).toBe(400));

  it('need settings.read, and settings.update to change', async () => {
    const { client } = await createAdminUser(house.strapi, { role: 'strapi-editor', name: 'Edith', permissions: ['settings.read'] });
    expect((await client.get('/whatsapp/settings/general')).status).toBe(200);
    expect((await client.put('/whatsapp/settings/general', {})).status).toBe(403);
    expect((await client.get('/whatsapp/settings/general?populate=*')).status).toBe(400);
  });

  it('tell whether Strapi can send e-mail', async () => {
    const withEmail = async (changes: string) => {
      await house.strapi.run(
        `const { provider, settings, ...others } = strapi.config.get('plugin::email'); strapi.config.set('plugin::email', { ...others, provider, settings, ${changes} })`,
      );
      return (await read()).canSendEmail;
    };
    expect(await withEmail(`provider: 'sendmail', settings: { defaultFrom: 'Strapi <no-reply@strapi.io>' }`)).toBe(false);
    expect(await withEmail(`settings: { defaultFrom: 'Shop <shop@example.com>' }`)).toBe(true);
    expect(await withEmail(`provider: 'nodemailer', settings: {}`)).toBe(true);
  });

  describe('say when customers see that their message was read', () => {
    let conversation: Conversation;

    beforeAll(async () => {
      await house.simulator.customerWrites(phone, { type: 'text', text: { body: 'Hi' } }, { profileName: 'Ana' });
      conversation = await waitUntil(() => conversationOf(house.admin, phone), { what: 'the conversation' });
    });

    const own = (path: string) => `/whatsapp/conversations/${conversation.documentId}${path}`;
    /** Read marks that Meta got since: `read`, or `writing` for one with the sign. */
    const marks = async (since: number) =>
      (await house.simulator.state()).requests.slice(since).flatMap(({ body }) => {
        const { status, typing_indicator: sign } = (body ?? {}) as { status?: string; typing_indicator?: unknown };
        return status === 'read' ? [sign ? 'writing' : 'read'] : [];
      });
    const requests = async () => (await house.simulator.state()).requests.length;
    const opens = async () => {
      await house.simulator.customerWrites(phone, { type: 'text', text: { body: 'And?' } });
      await waitUntil(async () => ((await conversationOf(house.admin, phone))?.unreadCount ?? 0) > 0, { what: 'unread' });
      await data(house.admin.post(own('/read')));
    };
    const writes = () => data<{ shown: boolean }>(house.admin.post(own('/typing')));
    const answers = async () => {
      await data(house.admin.post(own('/messages'), { content: { type: 'text', text: { body: 'Hello' } } }));
    };

    it.each<[GeneralSettings['readReceipts'], string[], boolean]>([
      ['on-open', ['read', 'writing'], true],
      ['on-reply', ['writing', 'read'], true],
      ['never', [], false],
    ])('%s', async (readReceipts, expected, isWritingShown) => {
      await save({ readReceipts });
      const since = await requests();
      await opens();
      // A mark would have come by now: the next request is behind it in line.
      expect((await writes()).shown).toBe(isWritingShown);
      await answers();
      await waitUntil(async () => (await house.database.knex('whatsapp_outbox_rows').first('id')) === undefined, {
        what: 'the answer to be sent',
      });
      await waitUntil(async () => (await marks(since)).length >= expected.length);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect((await marks(since)).sort()).toEqual([...expected].sort());
    });

    it('holds for assistants too', async () => {
      await enabledAssistant(house);
      await save({ readReceipts: 'never' });
      const since = await requests();
      await house.simulator.customerWrites('34699999999', { type: 'text', text: { body: 'When do you open?' } });
      await untilThread(house.admin, '34699999999', (thread) => thread.some(({ author }) => author.kind === 'assistant'));
      expect(await marks(since)).toEqual([]);
      expect(house.strapi.unhandled).toEqual([]);
    });
  });
});
