import { assistantOn } from '../../helpers/assistant-on';
import { conversationOf } from '../../helpers/assistants';
import { startHouse, type House } from '../../helpers/start-house';
import { runsOf, untilSettled } from '../../helpers/watched-turns';

const CAP = 4_000;
const MESSAGES = 50;
const waId = '34618000011';

describe('F38: fifty messages at once', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    await house.simulator.modelBehaves({ behaviour: 'obey' });
    const limits = { tokensPerConversationPerDay: CAP, messagesPerConversationPerDay: 100 };
    await assistantOn(house, { baseUrl: house.simulator.modelUrl }, { limits, handoff: { maxTurns: 100 } });
  });
  afterAll(() => house.close());

  const write = (body: string) => house.simulator.customerWrites(waId, { type: 'text', text: { body } }, { profileName: 'Ana' });
  const turns = async () => runsOf(house, (await conversationOf(house.admin, waId))?.documentId ?? '');

  it('are few turns, none is answered twice, and what is spent stays below the cap and one call', async () => {
    await Promise.all(Array.from({ length: MESSAGES }, (_, index) => write(`Question ${index}? [[say Answer ${index}]]`)));
    await untilSettled(house, waId, { timeoutMs: 60_000 });
    // And one after the other, until the cap is reached.
    for (let round = 0; (await conversationOf(house.admin, waId))?.mode === 'automatic' && round < 30; round += 1) {
      const { length } = await turns();
      await write(`More ${round}? [[say More ${round}]]`);
      await untilSettled(house, waId, { runs: length + 1 });
    }
    const { conversation, runs, received } = await untilSettled(house, waId);
    const tokens = runs.map(({ tokens: { input, output } }) => input + output);
    const spent = tokens.reduce((sum, each) => sum + each, 0);
    process.stdout.write(`Fifty at once: ${runs.length} turns, ${spent} tokens of ${CAP}\n`);
    // On a slow machine they fall into more turns, which look like a machine's before the cap is reached.
    expect(['budget', 'loop']).toContain(conversation.handoff?.reason);
    expect(spent).toBeLessThanOrEqual(CAP + Math.max(...tokens));
    expect(runs.length).toBeLessThan(MESSAGES);
    const sent = runs.filter(({ outcome }) => outcome === 'sent');
    expect(received).toHaveLength(sent.length + 1);
    const answered = sent.flatMap((run) => run.answered);
    expect(new Set(answered).size).toBe(answered.length);
  });
});
