import { adminApi } from '@strapi/strapi/admin';

import type { ResponseOf } from '../../../contracts/endpoint';
import type { listTasks, runTask, ScheduledTaskName } from '../../../contracts/scheduled-task';

const readingApi = adminApi.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappTasks: build.query<ResponseOf<typeof listTasks>, void>({ query: () => '/whatsapp/tasks' }),
  }),
});

const tasksApi = adminApi.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    /** Answers when the task has ended. */
    whatsappRunTask: build.mutation<ResponseOf<typeof runTask>, ScheduledTaskName>({
      query: (name) => ({ url: `/whatsapp/tasks/${name}/run`, method: 'POST' }),
      async onQueryStarted(_, { dispatch, queryFulfilled }) {
        try {
          const { data: answer } = await queryFulfilled;
          dispatch(
            readingApi.util.updateQueryData('whatsappTasks', undefined, ({ data }) => ({
              data: data.map((task) => (task.name === answer.data.name ? answer.data : task)),
            })),
          );
        } catch {
          // The caller has the refusal.
        }
      },
    }),
  }),
});

export const { useWhatsappTasksQuery } = readingApi;
export const { useWhatsappRunTaskMutation } = tasksApi;
