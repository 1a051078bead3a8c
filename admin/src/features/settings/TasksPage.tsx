import { useWhatsappTasksQuery } from '../../api/tasks-api';
import { ListProblem, ListSkeleton } from '../../components/page/ListStates';
import { PageHeader } from '../../components/page/PageHeader';
import { useIsVisible } from '../../components/use-is-visible';
import { useText } from '../../components/use-text';
import { SettingsFrame } from './SettingsFrame';
import { pollingOf } from './tasks/model/polling';
import { TaskTable } from './tasks/TaskTable';
import { useTaskRuns } from './tasks/use-task-runs';

/** `/settings/whatsapp/tasks`: what happens by the clock, when it did, and how it went. */
export function TasksPage() {
  const t = useText();
  return (
    <SettingsFrame title={t('tasks.title')} isWide>
      <PageHeader title={t('tasks.title')} subtitle={t('tasks.text')} />
      <Tasks />
    </SettingsFrame>
  );
}

function Tasks() {
  const t = useText();
  const isVisible = useIsVisible();
  const runs = useTaskRuns();
  // What the last answer said decides how soon it is asked again.
  const known = useWhatsappTasksQuery().data?.data ?? [];
  const { data, isError, refetch } = useWhatsappTasksQuery(undefined, {
    pollingInterval: pollingOf({ tasks: known, isVisible, hasStarted: runs.names.size > 0 }),
    refetchOnMountOrArgChange: true,
  });
  if (data) return <TaskTable tasks={data.data} runs={runs} />;
  return isError ? <ListProblem text={t('tasks.failed')} onRetry={() => void refetch()} /> : <ListSkeleton label={t('tasks.loading')} />;
}
