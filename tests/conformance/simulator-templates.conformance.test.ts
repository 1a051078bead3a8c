import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startTestSimulator, type TestSimulator } from '../helpers/start-simulator';

/** Template definitions that others have published, against the simulator alone. */
const corpus = path.resolve(process.env['CORPUS_DIR'] ?? '../shared/corpus');
const folder = path.join(corpus, 'pywa');
const isLeftOut = (process.env['TESTS_SKIP'] ?? '').split(',').includes('corpus');
const token = 'demo-access-token';

const files = [
  'template-authentication--authentication-code-autofill-button',
  'template-buttons--abandoned-cart-offer',
  'template-buttons--order-confirmation',
  'template-limited-time-offer--limited-time-offer-caribbean-pkg-2023',
];

if (!existsSync(folder) && !isLeftOut) {
  it('finds the corpus', () => {
    throw new Error(`${folder} is missing. Set CORPUS_DIR, or leave it out with TESTS_SKIP=corpus.`);
  });
}

describe('the creation of published templates', () => {
  let simulator: TestSimulator;

  beforeAll(async () => {
    simulator = await startTestSimulator();
  });
  afterAll(() => simulator.close());

  async function post(path: string, headers: Record<string, string>, body: string) {
    const response = await fetch(`${simulator.url}/v26.0${path}`, { method: 'POST', headers, body });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** Handles belong to one app: the examples' own would be unknown to any other. */
  async function handle(): Promise<string> {
    const opened = await post(
      '/100000000000000/uploads?file_name=a.jpg&file_length=4&file_type=image/jpeg',
      { authorization: `OAuth ${token}` },
      '',
    );
    const sent = await post(`/${String(opened.body['id'])}`, { authorization: `OAuth ${token}`, file_offset: '0' }, 'file');
    return String(sent.body['h']);
  }

  it.each(existsSync(folder) && !isLeftOut ? files : [])('is accepted: %s', async (file) => {
    const text = readFileSync(path.join(folder, `${file}.json`), 'utf8').replace(/"4::[^"]*"/g, JSON.stringify(await handle()));
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    expect(await post('/100000000000001/message_templates', headers, text)).toEqual({
      status: 200,
      body: { id: expect.stringMatching(/^\d{18}$/), status: 'PENDING', category: expect.any(String) },
    });
  });
});
