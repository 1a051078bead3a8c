import { Button, VisuallyHidden } from '@strapi/design-system';
import { FormattedDate } from 'react-intl';
import { styled } from 'styled-components';

import type { ScheduledTask } from '../../../../../contracts/scheduled-task';
import { clockTime } from '../../../components/clock-time';
import { dayOf } from '../../../components/format/day-of';
import { color } from '../../../components/inbox-colors';
import { DataTable, TableCard } from '../../../components/page/DataTable';
import { useAgo } from '../../../components/page/use-ago';
import { useNow } from '../../../components/use-now';
import { useText } from '../../../components/use-text';
import { TaskOutcome } from './TaskOutcome';
import type { TaskRuns } from './use-task-runs';
import { useTaskWords } from './use-task-words';

interface TaskTableProps {
  readonly tasks: readonly ScheduledTask[];
  readonly runs: TaskRuns;
}

export function TaskTable({ tasks, runs }: TaskTableProps) {
  const t = useText();
  return (
    <TableCard>
      <Table aria-label={t('tasks.title')}>
        <thead>
          <tr>
            <th scope="col">{t('tasks.task')}</th>
            <th scope="col">{t('tasks.last')}</th>
            <th scope="col">{t('tasks.result')}</th>
            <th scope="col">{t('tasks.next')}</th>
            {runs.run !== null && (
              <th scope="col">
                <VisuallyHidden>{t('page.actions')}</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <Row key={task.name} task={task} runs={runs} />
          ))}
        </tbody>
      </Table>
    </TableCard>
  );
}

function Row({ task, runs: { names, run } }: { task: ScheduledTask; runs: TaskRuns }) {
  const t = useText();
  const ago = useAgo();
  const words = useTaskWords();
  const { name, rule, lastStartedAt, lastEndedAt, nextRunAt, result } = task;
  const isRunning = task.isRunning || names.has(name);
  const title = t(`tasks.${name}`);
  const last = lastEndedAt ?? lastStartedAt;
  return (
    <tr data-task={name}>
      <td>
        <strong>{title}</strong>
        <small>{t(`tasks.${name}.text`)}</small>
        <small>{words.rule(rule)}</small>
      </td>
      <td data-label={t('tasks.last')}>{last === null ? t('tasks.never') : ago(last)}</td>
      <td data-label={t('tasks.result')}>
        <TaskOutcome result={result} isRunning={isRunning} />
      </td>
      <td data-label={t('tasks.next')}>{nextRunAt === null ? '–' : <Next at={nextRunAt} />}</td>
      {run !== null && (
        <td>
          <Button
            variant="tertiary"
            size="S"
            aria-label={t('tasks.run.name', { name: title })}
            disabled={isRunning}
            onClick={() => run(name)}
          >
            {t('tasks.run')}
          </Button>
        </td>
      )}
    </tr>
  );
}

/** The time; the day too where it is another one. */
function Next({ at }: { at: string }) {
  const isToday = dayOf(Date.parse(at)) === dayOf(useNow());
  return <FormattedDate value={at} {...(!isToday && { day: 'numeric', month: 'short' })} {...clockTime} />;
}

/** On a phone each task is a block, and each fact has its name. */
const Table = styled(DataTable)`
  td {
    padding-block: 12px;
  }
  td:nth-child(2),
  td:nth-child(4) {
    white-space: nowrap;
  }
  strong,
  small {
    display: block;
  }
  strong {
    font-size: 14px;
    font-weight: 600;
  }
  small {
    max-width: 460px;
    color: ${color('muted')};
    font-size: 12px;
    line-height: 18px;
  }
  td:last-child {
    text-align: end;
    white-space: nowrap;
  }
  @media (max-width: 767px) {
    tr,
    td {
      display: block;
    }
    tr {
      padding: 12px 16px;
    }
    td,
    td:first-child,
    td:last-child {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      gap: 16px;
      width: auto;
      height: auto;
      padding: 4px 0;
      text-align: end;
    }
    td:first-child {
      display: block;
      text-align: start;
    }
    td[data-label]::before {
      content: attr(data-label);
      flex: none;
      color: ${color('muted')};
      font-size: 12px;
    }
  }
`;
