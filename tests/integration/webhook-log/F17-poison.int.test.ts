import type { Conversation } from '../../../contracts/conversation';
import type { WebhookDetail, WebhookRow } from '../../../contracts/webhook-log';
import { merged } from '../../helpers/merged';
import { startHouse, type House } from '../../helpers/start-house';
import { envelope, textItem, textWebhook } from '../../helpers/webhook-builders';

const phone = '34612345678';
/** A driver's message quotes the values of its statement: no line of it may be taken for a place in our code. */
const text = 'canary words\n    at canary street (home.ts:1:2)\n and more';

describe('F17: a webhook whose merging always fails', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    await house.simulator.settings({ webhookUrl: null });
  });
  afterAll(() => house.close());

  const detail = async (state: string) => {
    const [row] = (await house.admin.get<{ data: WebhookRow[] }>(`/whatsapp/webhook-events?state=${state}`)).body.data;
    return (await house.admin.get<{ data: WebhookDetail }>(`/whatsapp/webhook-events/${row?.documentId}`)).body.data;
  };
  const wamids = () => house.database.knex('whatsapp_messages').orderBy('wamid').pluck('wamid');

  it('is set aside with its reason after three tries, its neighbours go on, and after the cause is gone it is merged', async () => {
    await poison();
    const bad = envelope({
      messages: [textItem({ waId: phone }, { id: 'wamid.a-good' }), textItem({ waId: phone }, { id: 'wamid.b-poison', body: text })],
    });
    await Promise.all([
      house.deliver(textWebhook({ waId: phone }, { id: 'wamid.c-before' })),
      house.deliver(bad),
      house.deliver(textWebhook({ waId: phone }, { id: 'wamid.d-after' })),
    ]);
    await merged(house);
    expect(await wamids()).toEqual(['wamid.a-good', 'wamid.c-before', 'wamid.d-after']);
    const found = await detail('quarantined');
    expect(found).toMatchObject({
      kind: 'message',
      reason: 'failed',
      items: [{ path: 'entry.0.changes.0.value.messages.1', reason: 'failed', attempts: 0, details: expect.stringMatching(/Error/) }],
    });
    expect(JSON.stringify(found)).not.toContain('canary');
    expect(house.strapi.output()).not.toContain('canary');

    await cure();
    expect((await house.admin.post(`/whatsapp/webhook-events/${found.documentId}/replay`)).status).toBe(200);
    await merged(house);
    expect(await detail('processed')).toMatchObject({ items: [], reason: null });
    expect(await wamids()).toEqual(['wamid.a-good', 'wamid.b-poison', 'wamid.c-before', 'wamid.d-after']);
    const [conversation] = (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data;
    expect(conversation?.unreadCount).toBe(4);
    expect(house.strapi.unhandled).toEqual([]);
  });

  /** From now on the database refuses this one message. */
  async function poison(): Promise<void> {
    const { knex, client } = house.database;
    const when = `new.wamid = 'wamid.b-poison'`;
    if (client === 'sqlite') {
      await knex.raw(`create trigger poison before insert on whatsapp_messages when ${when} begin select raise(abort, 'canary'); end`);
    } else if (client === 'postgres') {
      await knex.raw(
        `create function poison() returns trigger language plpgsql as 'begin if ${when.replaceAll("'", "''")} then raise exception ''canary''; end if; return new; end'`,
      );
      await knex.raw('create trigger poison before insert on whatsapp_messages for each row execute function poison()');
    } else {
      await knex.raw(
        `create trigger poison before insert on whatsapp_messages for each row begin if ${when} then signal sqlstate '45000' set message_text = 'canary'; end if; end`,
      );
    }
  }

  async function cure(): Promise<void> {
    await house.database.knex.raw(`drop trigger poison${house.database.client === 'postgres' ? ' on whatsapp_messages' : ''}`);
  }
});
