import type { ScheduledTask } from '../../../contracts/scheduled-task';
import { createAdminUser } from '../../helpers/admin-users';
import { freePort } from '../../helpers/free-port';
import { startHouse, type House } from '../../helpers/start-house';
import { startStrapi, type StrapiProcess } from '../../helpers/strapi-process';
import { waitUntil } from '../../helpers/wait-until';

type List = { data: ScheduledTask[] };

/** On SQLite one process has the file; on servers two share the database. */
const isShared = (process.env.DATABASE_CLIENT ?? 'sqlite') !== 'sqlite';

describe('jobs on a clock', () => {
  let house: House;
  let second: StrapiProcess | null = null;

  beforeAll(async () => {
    house = await startHouse();
    if (isShared) second = await startStrapi({ env: house.env, port: await freePort() });
  });
  afterAll(async () => {
    await second?.stop();
    await house.close();
  });

  const list = async () => (await house.admin.get<List>('/whatsapp/tasks')).body.data;
  const task = async (name: string) => (await list()).find((each) => each.name === name) as ScheduledTask;
  const run = (name: string) => house.admin.post<{ data: ScheduledTask }>(`/whatsapp/tasks/${name}/run`);
  const rows = (code: string) => house.strapi.run(`const t = () => strapi.db.connection('whatsapp_scheduled_tasks'); ${code}`);
  const calls = async (edge: string) => (await house.simulator.state()).requests.filter(({ path }) => path.includes(edge)).length;
  /** The cron jobs themselves, on every process at once, as the clock would call them. */
  const tick = (name: string) =>
    Promise.all(
      [house.strapi, ...(second ? [second] : [])].map((strapi) =>
        strapi.run(`for (const { job, name } of strapi.cron.jobs) if (name === 'whatsapp.${name}') await job.trigger();`),
      ),
    );

  it('are all there, with their next run in words of a clock', async () => {
    const tasks = await list();
    expect(tasks.map(({ name }) => name)).toEqual([
      'notify-waiting',
      'reactivate-inactive',
      'refresh-access-token',
      'sync-templates',
      'check-health',
      'sync-numbers',
      'tidy-files',
      'tidy-runs',
      'prune',
    ]);
    for (const { nextRunAt, rule } of tasks) {
      expect(Date.parse(nextRunAt ?? '')).toBeGreaterThan(Date.now() - 1_000);
      expect(rule).toMatch(/^\d+ \S+ \S+ \* \* \*$/);
    }
  });

  it('run when somebody asks, and say what they did', async () => {
    const answer = await run('sync-templates');
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({ isRunning: false, result: { outcome: 'done', counts: { templates: expect.any(Number) } } });
    expect((await run('refresh-access-token')).body.data.result).toMatchObject({
      outcome: 'skipped',
      reason: expect.stringMatching(/token/),
    });
    expect((await run('reactivate-inactive')).body.data.result).toEqual({ outcome: 'done', counts: { reactivated: 0 }, reason: null });
    expect((await run('nonsense')).status).toBe(400);
    const audit = await house.admin.get<{ data: { details: { task: string } }[] }>('/whatsapp/audit?action=task.run');
    expect(audit.body.data.map(({ details }) => details.task)).toContain('sync-templates');
  });

  it.each(['sync-templates', 'check-health', 'prune', 'reactivate-inactive', 'refresh-access-token'])(
    '%s: once for each time on the clock, on every number of processes',
    async (name) => {
      await rows(`await t().where({ name: '${name}' }).update({ last_slot_at: 0, lease_until: 0 })`);
      const before = Number((await rows(`return (await t().where({ name: '${name}' }).first()).lease_token`)) ?? 0);
      await Promise.all([tick(name), tick(name), tick(name)]);
      await tick(name);
      const after = Number(await rows(`return (await t().where({ name: '${name}' }).first()).lease_token`));
      expect(after - before).toBe(1);
      expect((await task(name)).result?.outcome).toMatch(/^(done|skipped)$/);
    },
  );

  it('does not begin while the last run goes on, by clock or by hand', async () => {
    await house.simulator.settings({ slowMs: 4_000 });
    await house.simulator.faults([{ match: { path: '*/message_templates*' }, kind: 'slow', rate: 1 }]);
    await rows(`await t().where({ name: 'sync-templates' }).update({ last_slot_at: 0 })`);
    const before = await calls('message_templates');
    const first = run('sync-templates');
    await waitUntil(async () => ((await task('sync-templates')).isRunning ? true : undefined));
    const refused = await run('sync-templates');
    expect([refused.status, refused.body.error?.code]).toEqual([409, 'whatsapp.task_running']);
    await tick('sync-templates');
    expect((await first).status).toBe(200);
    expect((await calls('message_templates')) - before).toBe(1);
    await house.simulator.clearFaults();
  });

  it('says that a run was lost when its process ended, and runs again', async () => {
    await rows(
      `await t().where({ name: 'prune' }).update({ lease_until: 1, lease_owner: 'gone', last_started_at: ${Date.now()}, last_ended_at: ${Date.now() - 5_000}, last_slot_at: 0 })`,
    );
    expect((await task('prune')).result).toMatchObject({ outcome: 'lost' });
    await tick('prune');
    expect((await task('prune')).result).toMatchObject({ outcome: 'done' });
  });

  it('says why one failed, without the words of a driver', async () => {
    await house.simulator.faults([{ match: { path: '*/message_templates*' }, kind: 'status', code: 131000, status: 500, rate: 1 }]);
    expect((await run('sync-templates')).body.data.result).toMatchObject({ outcome: 'failed', reason: expect.any(String) });
    await house.simulator.clearFaults();
  });

  it('are seen by those who read the settings, and run by those who change them', async () => {
    const reader = await createAdminUser(house.strapi, { role: 'strapi-author', name: 'Rita', permissions: ['settings.read'] });
    expect((await reader.client.get('/whatsapp/tasks')).status).toBe(200);
    expect((await reader.client.post('/whatsapp/tasks/prune/run')).status).toBe(403);
  });
});
