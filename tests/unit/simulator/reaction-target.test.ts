import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';

const ana = '34612345678';
const day = 24 * 60 * 60 * 1000;

describe('the target of a reaction', () => {
  let simulator: TestSimulator;
  let now: number;

  beforeEach(async () => {
    now = Date.now();
    simulator = await startTestSimulator({ clock: () => now });
  });
  afterEach(() => simulator.close());

  async function endOf(wamid: string, emoji = '👍'): Promise<string | undefined> {
    await graphClient(simulator.url).send(ana, { type: 'reaction', reaction: { message_id: wamid, emoji } });
    const state = await eventually(simulator.state, ({ customers }) => customers[0]?.messages.at(-1)?.status !== 'accepted');
    return state.customers[0]?.messages.at(-1)?.status;
  }

  it('may be up to thirty days old', async () => {
    const { wamid } = await simulator.customerWrites(ana, textBody('Hi'));
    now += 30 * day - 2000;
    await simulator.customerWrites(ana, textBody('Still there?'));
    expect(await endOf(wamid)).toBe('sent');
    now += 3000;
    expect(await endOf(wamid)).toBe('failed');
  });

  it('is no reaction', async () => {
    const { wamid } = await simulator.customerWrites(ana, textBody('Hi'));
    const reaction = await simulator.customerWrites(ana, { type: 'reaction', reaction: { message_id: wamid, emoji: '🙏' } });
    expect(await endOf(reaction.wamid)).toBe('failed');
  });

  it('loses the reaction again with an empty one', async () => {
    const { wamid } = await simulator.customerWrites(ana, textBody('Hi'));
    expect([await endOf(wamid), await endOf(wamid, '')]).toEqual(['sent', 'sent']);
  });
});
