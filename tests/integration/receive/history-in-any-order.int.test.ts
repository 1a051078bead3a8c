import { emptyInbox, finalState } from '../../helpers/final-state';
import { shuffle } from '../../helpers/shuffle';
import { startHouse, type House } from '../../helpers/start-house';
import { databaseClient } from '../../helpers/test-database';
import { waitUntil } from '../../helpers/wait-until';
import { envelope } from '../../helpers/webhook-builders';

const ORDERS = databaseClient === 'sqlite' ? 30 : 6;
const business = '15550783881';
const ana = '34612345678';
const userId = 'ES.13491208655302741918';
const T = 1_780_000_000;
const contacts = [{ profile: { name: 'Ana' }, wa_id: ana, user_id: userId }];
const digest = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

const text = (id: string, at: number, body: string) => ({ id, timestamp: String(at), type: 'text', text: { body } });
const inbound = { from: ana };
const outbound = { from: business, to: ana };
const picture = (id: string, at: number) => ({
  id,
  timestamp: String(at),
  type: 'image',
  image: { id: `9${at}`, mime_type: 'image/jpeg', sha256: digest, caption: 'Look' },
});
const history = (messages: object[], phase = 1) =>
  envelope({ history: [{ metadata: { phase, chunk_order: 1, progress: 50 }, threads: [{ id: ana, messages }] }] }, { field: 'history' });
const past = { history_context: { status: 'READ' } };
const edit = (id: string, target: string, at: number, body: string) => ({
  id,
  timestamp: String(at),
  type: 'edit',
  edit: { original_message_id: target, message: { type: 'text', text: { body } } },
});
const revoke = (id: string, target: string, at: number) => ({
  id,
  timestamp: String(at),
  type: 'revoke',
  revoke: { original_message_id: target },
});
const echoes = (...list: object[]) => envelope({ message_echoes: list, contacts }, { field: 'smb_message_echoes' });
const messages = (...list: object[]) => envelope({ contacts, messages: list });
const call = (more: Record<string, unknown>) =>
  envelope({ contacts, calls: [{ id: 'wacid.1', from: ana, direction: 'USER_INITIATED', ...more }] }, { field: 'calls' });

/** What a number that is also on a phone tells: new and old, twice, changed and taken back, with files that follow. */
const webhooks = [
  history([
    { ...inbound, ...text('wamid.h1', T + 1, 'Long ago'), ...past },
    { ...outbound, ...text('wamid.h2', T + 2, 'We answered'), ...past },
    { ...inbound, id: 'wamid.h3', timestamp: String(T + 3), type: 'media_placeholder', ...past },
    // Told as history and as news: it is news.
    { ...inbound, ...text('wamid.n1', T + 50, 'Both'), ...past },
    { ...outbound, ...text('wamid.e1', T + 60, 'From the phone'), history_context: { status: 'DELIVERED' } },
  ]),
  envelope({ contacts, messages: [{ ...inbound, ...picture('wamid.h3', T + 3) }] }, { field: 'history' }),
  messages({ ...inbound, ...text('wamid.n1', T + 50, 'Both') }),
  messages({ ...inbound, ...text('wamid.n2', T + 70, 'First') }),
  messages({ ...inbound, ...edit('wamid.x1', 'wamid.n2', T + 71, 'Second') }),
  messages({ ...inbound, ...edit('wamid.x2', 'wamid.n2', T + 72, 'Third') }),
  messages({ ...inbound, ...text('wamid.n3', T + 80, 'Oops') }, { ...inbound, ...revoke('wamid.x3', 'wamid.n3', T + 81) }),
  messages({ ...inbound, ...edit('wamid.x4', 'wamid.n3', T + 82, 'Too late') }),
  messages({ ...inbound, ...picture('wamid.n4', T + 90) }),
  messages({
    ...inbound,
    id: 'wamid.x5',
    timestamp: String(T + 91),
    type: 'edit',
    edit: { original_message_id: 'wamid.n4', message: { type: 'image', image: { caption: 'Look here' } } },
  }),
  echoes({ ...outbound, ...text('wamid.e1', T + 60, 'From the phone') }),
  echoes({ ...outbound, ...text('wamid.e2', T + 100, 'Wrong person') }),
  echoes({ ...outbound, ...revoke('wamid.x6', 'wamid.e2', T + 101) }),
  envelope({ statuses: [{ id: 'wamid.e1', status: 'read', timestamp: String(T + 65), recipient_id: ana }] }),
  call({ event: 'connect', timestamp: String(T + 110) }),
  call({ event: 'terminate', timestamp: String(T + 120), status: 'FAILED' }),
  messages({
    ...inbound,
    ...text('wamid.n5', T + 130, 'I saw your ad'),
    referral: { source_type: 'ad', source_url: 'https://fb.me/1', headline: 'Bikes', body: 'New' },
  }),
  envelope(
    {
      state_sync: [
        {
          type: 'contact',
          contact: { full_name: 'Ana from the shop', phone_number: ana },
          action: 'add',
          metadata: { timestamp: String(T + 5) },
        },
      ],
    },
    { field: 'smb_app_state_sync' },
  ),
  envelope(
    { state_sync: [{ type: 'contact', contact: { phone_number: ana }, action: 'remove', metadata: { timestamp: String(T + 140) } }] },
    { field: 'smb_app_state_sync' },
  ),
];

describe('edits, revokes, echoes, calls and history end alike in every order', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
    await house.simulator.settings({ webhookUrl: null });
  });
  afterAll(() => house.close());

  async function afterAllOf(order: readonly object[]) {
    await emptyInbox(house.database.knex);
    await Promise.all(order.map((body) => house.deliver(body)));
    await waitUntil(
      async () => Number((await house.database.knex('whatsapp_webhook_events').where({ state: 'received' }).count({ n: '*' }))[0]?.n) === 0,
      { what: 'the journal to be merged', timeoutMs: 30_000 },
    );
    expect(await house.database.knex('whatsapp_quarantined_items')).toEqual([]);
    return finalState(house.database.knex);
  }

  it(`in ${ORDERS} orders, everything twice`, async () => {
    const first = await afterAllOf(webhooks);
    for (let seed = 1; seed <= ORDERS; seed += 1) {
      expect({ seed, state: await afterAllOf(shuffle([...webhooks, ...webhooks], seed)) }).toEqual({ seed, state: first });
    }
  }, 300_000);

  it('and this is the state: history is no news, the newest edit stands, a revoke is final, files come in', async () => {
    const state = await afterAllOf(webhooks);
    const [conversation] = state.conversations;
    // n1, n2, n3, n4, n5 and the missed call: not the history, not the edits.
    expect(conversation).toMatchObject({ unread: 6, lastInboundAt: (T + 130) * 1000, freeEntryUntil: (T + 130) * 1000 + 72 * 3_600_000 });
    expect(state.contacts).toMatchObject([{ bookName: 'Ana from the shop', profileName: 'Ana' }]);
    const message = (key: string) => state.messages.find((each) => each.key === key);
    expect(message('wamid.h1')).toMatchObject({ isHistory: true, direction: 'inbound' });
    expect(message('wamid.h2')).toMatchObject({ isHistory: true, direction: 'outbound', status: 'read' });
    expect(message('wamid.h3')).toMatchObject({ files: [{ kind: 'image' }], text: 'Look' });
    expect(message('wamid.n1')).toMatchObject({ isHistory: false });
    expect(message('wamid.n2')).toMatchObject({ text: 'Third', editedAt: (T + 72) * 1000 });
    expect(message('wamid.n3')).toMatchObject({ revokedAt: (T + 81) * 1000 });
    expect(message('wamid.n4')).toMatchObject({ text: 'Look here', files: [{ kind: 'image' }] });
    expect(message('wamid.e1')).toMatchObject({ direction: 'outbound', status: 'read', isHistory: false });
    expect(message('wamid.e2')).toMatchObject({ revokedAt: (T + 101) * 1000 });
    expect(message('wacid.1')).toMatchObject({ type: 'call', occurredAt: (T + 120) * 1000 });
    expect(state.messages).toHaveLength(11);
  });
});
