import type { Core } from '@strapi/strapi';

import { askDoctor, checkHealth, getDiagnosticReport, getHealth } from '../../../contracts/health';
import { listTasks, runTask } from '../../../contracts/scheduled-task';
import { doctorText } from '../../../domain/health/doctor-text';
import { getContainer } from '../container';
import { handle } from './handle';

export const operationsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  health: handle(strapi, getHealth, async () => ({ data: await getContainer(strapi).health.read() })),

  checkHealth: handle(strapi, checkHealth, async () => ({ data: await getContainer(strapi).health.check() })),

  doctor: handle(strapi, askDoctor, async () => {
    const health = await getContainer(strapi).health.check();
    return { data: { level: health.isConnected ? health.level : ('bad' as const), text: doctorText(health) } };
  }),

  report: handle(strapi, getDiagnosticReport, async () => ({ data: { report: await getContainer(strapi).diagnosticReport() } })),

  tasks: handle(strapi, listTasks, async () => ({ data: await getContainer(strapi).tasks.list() })),

  runTask: handle(strapi, runTask, async ({ params, actor }) => {
    const { tasks, audit, database } = getContainer(strapi);
    await audit.record(database.knex, { action: 'task.run', actor, details: { task: params.name } });
    return { data: await tasks.runNow(params.name) };
  }),
});
