import type { ReactNode } from 'react';

import { Check, Clock, Sparkle, User, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { AssistantRun } from '../../../../../contracts/assistant-run';
import { clockTime } from '../../../components/clock-time';
import { color } from '../../../components/inbox-colors';
import { StateChip } from '../../../components/page/StateChip';
import { useText } from '../../../components/use-text';
import { outcomeOf, outcomeTone, type RunOutcome } from './run-facts';
import { StepView } from './StepView';
import { useRunFacts } from './use-run-facts';

interface RunViewProps {
  readonly run: AssistantRun;
  readonly isOpen: boolean;
}

/** One turn: how it ended, what it cost, and below that each of its steps. */
export function RunView({ run, isOpen }: RunViewProps) {
  const t = useText();
  const { formatDate } = useIntl();
  const { facts, model } = useRunFacts(run);
  const outcome = outcomeOf(run);
  return (
    <Run open={isOpen} data-run={outcome}>
      <summary>
        <Head>
          <strong>{run.assistant.name}</strong>
          <StateChip tone={outcomeTone(outcome)} icon={outcomeIcon(outcome)}>
            {t(`runs.outcome.${outcome}`)}
          </StateChip>
          <time dateTime={run.startedAt}>{formatDate(run.startedAt, { day: 'numeric', month: 'short', ...clockTime })}</time>
        </Head>
        <Facts>{facts}</Facts>
        <Facts>{model}</Facts>
      </summary>
      <Inside>
        {run.handoff && (
          <Why>
            <strong>{t('runs.why')}</strong>
            <span>{[t(`handoff.reason.${run.handoff.reason}`), run.handoff.summary].filter(Boolean).join('. ')}</span>
          </Why>
        )}
        {run.error !== null && <Trouble role="note">{run.error}</Trouble>}
        <Steps>
          {run.steps.map((step, index) => (
            <StepView key={index} step={step} />
          ))}
        </Steps>
        {run.steps.length === 0 && <Facts>{t('runs.no-steps')}</Facts>}
      </Inside>
    </Run>
  );
}

function outcomeIcon(outcome: RunOutcome): ReactNode {
  switch (outcomeTone(outcome)) {
    case 'good':
      return <Check />;
    case 'info':
      return outcome === 'handoff' ? <User /> : <Sparkle />;
    case 'warn':
    case 'bad':
      return <WarningCircle />;
    case 'quiet':
      return <Clock />;
  }
}

const Run = styled.details`
  border: 1px solid ${color('line')};
  border-radius: 4px;
  background: ${color('pane')};

  > summary {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: 12px 16px;
    border-radius: 4px;
    cursor: pointer;
    list-style: none;
  }
  > summary::-webkit-details-marker {
    display: none;
  }
  > summary:hover {
    background: ${color('hovered')};
  }
  > summary:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const Head = styled.span`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 4px 10px;
  color: ${color('text')};
  font-size: 14px;
  line-height: 22px;

  strong {
    font-weight: 600;
  }
  time {
    margin-inline-start: auto;
    color: ${color('muted')};
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
`;
const Facts = styled.span`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 18px;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
`;
const Inside = styled.div`
  display: flex;
  flex-direction: column;
  gap: 12px;
  padding: 4px 16px 16px;
`;
const Why = styled.p`
  display: flex;
  flex-direction: column;
  padding: 10px 12px;
  border: 1px solid ${color('assistantLine')};
  border-radius: 4px;
  background: ${color('assistant')};
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
  overflow-wrap: anywhere;

  strong {
    font-weight: 600;
  }
  span::first-letter {
    text-transform: uppercase;
  }
`;
const Trouble = styled.p`
  color: ${color('dangerText')};
  font-size: 13px;
  line-height: 20px;
  overflow-wrap: anywhere;
`;
const Steps = styled.ol`
  margin: 0;
  padding: 0;
  list-style: none;
`;
