import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { graphClient } from './graph-client';

describe('the list of templates', () => {
  let simulator: TestSimulator;
  let graph: ReturnType<typeof graphClient>;
  const path = '/v26.0/100000000000001/message_templates';

  beforeAll(async () => {
    simulator = await startTestSimulator();
    graph = graphClient(simulator.url);
  });
  afterAll(() => simulator.close());

  it('is shown whole where it fits on a page', async () => {
    const { body } = await graph.call('GET', path);
    expect(body.data).toHaveLength(22);
    expect(body['paging']).toEqual({
      cursors: { before: expect.any(String), after: expect.any(String) },
    });
    expect(body.data?.[0]).toMatchObject({
      id: expect.any(String),
      name: 'hello_world',
      language: 'en_US',
      status: 'APPROVED',
    });
  });

  it('can be walked through page by page, along paging.next', async () => {
    const seen: unknown[] = [];
    let next: string | undefined = `${simulator.url}${path}?limit=4&fields=name`;
    while (next) {
      const { body } = await graph.call('GET', next.slice(simulator.url.length));
      seen.push(...(body.data ?? []).map(({ id }) => id));
      next = (body['paging'] as { next?: string } | undefined)?.next;
    }
    expect(seen).toHaveLength(22);
    expect(new Set(seen).size).toBe(22);
  });

  it('has pages of 25 where nothing else is asked for', async () => {
    const more = Array.from({ length: 30 }, (_, index) => ({
      name: `extra_${index}`,
      components: [{ type: 'BODY', text: 'Hello' }],
    }));
    await simulator.templates(more);
    const { body } = await graph.call('GET', path);
    expect(body.data).toHaveLength(25);
    await simulator.reset();
  });

  it.each([
    ['status=paused', ['spring_offer', 'winter_check']],
    ['quality_score=red', ['spring_offer', 'winter_check']],
    ['name=order_update', ['order_update', 'order_update']],
    ['language=es&category=utility', ['order_update', 'pickup_reminder']],
  ])('can be narrowed by %s', async (filter, names) => {
    const { body } = await graph.call('GET', `${path}?${filter}`);
    expect(body.data?.map(({ name }) => name)).toEqual(names);
  });

  it('shows the fields that are asked for, and the id', async () => {
    const { body } = await graph.call('GET', `${path}?fields=name,status&limit=1`);
    expect(body.data).toEqual([{ id: '700000000000001', name: 'hello_world', status: 'APPROVED' }]);
  });

  it('shows what became of a template', async () => {
    const fields = 'status,quality_score,rejected_reason,previous_category';
    const one = async (name: string) => (await graph.call('GET', `${path}?name=${name}&fields=${fields}`)).body.data?.[0];
    expect(await one('review_request')).toMatchObject({ status: 'REJECTED', rejected_reason: 'TAG_CONTENT_MISMATCH' });
    expect(await one('winter_check')).toMatchObject({ status: 'PAUSED', quality_score: { score: 'RED' }, previous_category: 'UTILITY' });
    expect(await one('hello_world')).toEqual({
      id: '700000000000001',
      status: 'APPROVED',
      rejected_reason: 'NONE',
      quality_score: { score: 'GREEN' },
    });
  });

  it('refuses a cursor that has died, and a field that does not exist', async () => {
    expect((await graph.call('GET', `${path}?after=dead`)).body.error?.code).toBe(131059);
    expect((await graph.call('GET', `${path}?fields=colour`)).body.error?.message).toContain('nonexisting field (colour)');
  });
});
