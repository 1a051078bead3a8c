import { Button } from '@strapi/design-system';
import { ChevronLeft, ChevronRight, Pin } from '@strapi/icons';
import { styled } from 'styled-components';

import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { outcomeOfTurn } from './model/outcome';
import { turnsOf } from './model/situation';
import { OutcomeChip } from './OutcomeChip';
import { PaneFoot, PaneHead, PaneScroll } from './panes';
import { TraceSteps } from './TraceSteps';
import { useCostLine } from './use-cost-line';
import type { Playground } from './use-playground';

interface TracePaneProps {
  readonly playground: Playground;
  /** Null while the assistant was never saved: a case belongs to one. */
  readonly onKeep: (() => void) | null;
  readonly caseCount: number;
  readonly onCases: () => void;
}

/** How the answer came about, turn by turn. */
export function TracePane({ playground: { entries, shown, show }, onKeep, caseCount, onCases }: TracePaneProps) {
  const t = useText();
  const costLine = useCostLine();
  const turns = turnsOf(entries);
  const index = shown ? turns.indexOf(shown) : -1;
  const step = (by: 1 | -1) => {
    const next = turns[index + by];
    if (next) show(next);
  };
  return (
    <>
      {shown ? (
        <PaneHead>
          <Line>
            <h3>{t('assistants.turn', { number: index + 1 })}</h3>
            <OutcomeChip outcome={outcomeOfTurn(shown.tried)} />
            <Steps>
              <GhostButton label={t('assistants.turn.previous')} disabled={index <= 0} onClick={() => step(-1)}>
                <ChevronLeft />
              </GhostButton>
              <GhostButton label={t('assistants.turn.next')} disabled={index === turns.length - 1} onClick={() => step(1)}>
                <ChevronRight />
              </GhostButton>
            </Steps>
          </Line>
          <p>{costLine(shown.tried)}</p>
          <p>{[shown.tried.run.providerName, shown.tried.run.model].filter(Boolean).join(' · ')}</p>
        </PaneHead>
      ) : (
        <PaneHead>
          <h3>{t('assistants.trace')}</h3>
          <p>{t('assistants.trace.empty')}</p>
        </PaneHead>
      )}
      <PaneScroll tabIndex={0} role="group" aria-label={t('assistants.trace')}>
        {shown && <TraceSteps run={shown.tried.run} why={shown.tried.why} isDry />}
      </PaneScroll>
      <PaneFoot>
        <Button variant="tertiary" size="S" startIcon={<Pin />} disabled={!shown || onKeep === null} onClick={() => onKeep?.()}>
          {t('assistants.case.keep')}
        </Button>
        {onKeep === null ? (
          <Hint>{t('assistants.case.save-first')}</Hint>
        ) : (
          <TextAction type="button" $isFirst onClick={onCases}>
            {t('assistants.cases.open', { count: caseCount })}
          </TextAction>
        )}
      </PaneFoot>
    </>
  );
}

const Line = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 4px 10px;
`;
const Steps = styled.span`
  display: inline-flex;
  margin-inline-start: auto;
`;
const Hint = styled.span`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
