import { playTurn, type Step } from '../../helpers/mock-model';
import { fakeAssistant } from '../../helpers/fake-turn';
test('x', async () => {
  const log = (...a: unknown[]) => process.stderr.write(a.map(String).join(' ') + '\n');
  const assistant = fakeAssistant({ limits: { stepsPerTurn: 5 } });
  const bad = [{ name: 'request_location', input: 'body: hello' }, { name: 'get_content', input: 'body: hello' }];
  const cases: Step[][] = [
    [{ finish: 'length', tokens: { input: 1e7, output: 0 }, calls: bad }],
    [{ finish: 'length', tokens: { input: 10, output: 0 }, calls: bad.slice(0, 1) }],
    [{ finish: 'error', tokens: { input: 1e7, output: 0 }, calls: [{ name: 'request_contact_info', input: '{' }] }],
  ];
  for (const c of cases) {
    log('start');
    const { result, asked } = await playTurn(c, { assistant });
    log('  ', JSON.stringify(result), asked.length);
  }
});
