import type { ReactNode } from 'react';

import { Check, Clock, CrossCircle, Minus, WarningCircle } from '@strapi/icons';
import { Loader } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { TaskResult } from '../../../../../contracts/scheduled-task';
import { color } from '../../../components/inbox-colors';
import { StateChip, type ChipTone } from '../../../components/page/StateChip';
import { useText } from '../../../components/use-text';
import { useTaskWords } from './use-task-words';

const marks: Readonly<Record<TaskResult['outcome'], { readonly tone: ChipTone; readonly icon: ReactNode }>> = {
  done: { tone: 'quiet', icon: <Check /> },
  skipped: { tone: 'quiet', icon: <Minus /> },
  failed: { tone: 'bad', icon: <CrossCircle /> },
  lost: { tone: 'warn', icon: <WarningCircle /> },
};

/** How a run ended. What went well is quiet; what did not is marked, and says why. */
export function TaskOutcome({ result, isRunning }: { result: TaskResult | null; isRunning: boolean }) {
  const t = useText();
  const words = useTaskWords();
  if (isRunning) {
    return (
      <Line role="status">
        <Loader small>{t('tasks.running')}</Loader>
        {t('tasks.running')}
      </Line>
    );
  }
  if (result === null) {
    return (
      <Line>
        <Clock aria-hidden />
        {t('tasks.never-run')}
      </Line>
    );
  }
  const { tone, icon } = marks[result.outcome];
  const text = words.result(result);
  if (result.outcome === 'done') {
    return (
      <Line>
        <Good aria-hidden />
        {text}
      </Line>
    );
  }
  return (
    <Block>
      <StateChip tone={tone} icon={icon}>
        {t(`tasks.outcome.${result.outcome}`)}
      </StateChip>
      {text !== null && <span>{text}</span>}
    </Block>
  );
}

const Line = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 8px;

  svg {
    flex: none;
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: ${color('muted')};
  }
`;
const Good = styled(Check)`
  && path {
    fill: ${color('successText')};
  }
`;
const Block = styled.span`
  display: inline-flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 4px;
  max-width: 340px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 18px;
  overflow-wrap: anywhere;

  @media (max-width: 767px) {
    align-items: flex-end;
  }
`;
