import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import { permissions } from '../../../../../contracts/permissions';
import type { ScheduledTaskName } from '../../../../../contracts/scheduled-task';
import { useWhatsappRunTaskMutation } from '../../../api/tasks-api';
import { usePermission } from '../../../components/use-permission';
import { useRefusedText } from '../../../components/use-refused-text';

export interface TaskRuns {
  /** Begun here; they have not answered yet. */
  readonly names: ReadonlySet<ScheduledTaskName>;
  /** Null for whoever may only look. */
  readonly run: ((name: ScheduledTaskName) => void) | null;
}

/** Several may be begun one after the other: each answers when it has ended. */
export function useTaskRuns(): TaskRuns {
  const refusedText = useRefusedText('tasks');
  const { toggleNotification } = useNotification();
  const { isAllowed: mayUpdate } = usePermission(permissions.settingsUpdate);
  const [begin] = useWhatsappRunTaskMutation();
  const [names, setNames] = useState<ReadonlySet<ScheduledTaskName>>(new Set());

  const run = async (name: ScheduledTaskName) => {
    setNames((before) => new Set([...before, name]));
    const answer = await begin(name);
    setNames((before) => new Set([...before].filter((other) => other !== name)));
    if ('error' in answer) toggleNotification({ type: 'danger', message: refusedText(answer.error) });
  };
  return { names, run: mayUpdate ? (name) => void run(name) : null };
}
