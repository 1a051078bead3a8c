import type { ReactNode } from 'react';

import { CheckCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { StepState } from '../../../../../../contracts/connection';
import { troubleWords } from '../../../../../../domain/health/words';
import { Notice } from '../../../../components/page/Notice';
import { StateChip } from '../../../../components/page/StateChip';
import { TextAction } from '../../../../components/TextAction';
import { useText } from '../../../../components/use-text';
import { stepNumber } from '../model/guide-steps';
import { useGuide } from './guide-context';
import { StepCard } from './StepCard';
import { TroubleFix } from './TroubleFix';
import { useFailureLead } from './use-failure-lead';

interface OpenCardProps {
  readonly step: StepState;
  readonly lead?: ReactNode;
  readonly end?: ReactNode;
  readonly foot?: ReactNode;
  /** The step itself says how it is put right. */
  readonly hasOwnFix?: boolean;
  readonly children: ReactNode;
}

/** The open step: its work, or which step must be done before it. */
export function OpenCard({ step, lead, end, foot, hasOwnFix = false, children }: OpenCardProps) {
  const t = useText();
  const { locale } = useIntl();
  const { goTo } = useGuide();
  const failureLead = useFailureLead();
  const isFailed = step.state === 'failed';
  const [first] = step.troubles;
  const { needs } = step;
  const waits = needs !== null && step.state !== 'verified';
  return (
    <StepCard
      step={step}
      isOpen
      title={isFailed && first ? troubleWords(first, locale).title : undefined}
      lead={(isFailed && failureLead(step)) || (lead ?? t(`setup.step.${step.step}.lead`))}
      end={end ?? (step.state === 'verified' && <Verified />)}
      foot={waits ? undefined : foot}
    >
      {waits ? (
        <Notice
          tone="info"
          title={t('setup.needs.title', { number: stepNumber(needs), name: t(`setup.step.${needs}`) })}
          actions={
            <TextAction type="button" $isFirst onClick={() => goTo(needs)}>
              {t('setup.needs.open', { number: stepNumber(needs) })}
            </TextAction>
          }
        />
      ) : (
        <>
          {!hasOwnFix && <TroubleFix troubles={step.troubles} isFirstNamed={isFailed} />}
          {children}
        </>
      )}
    </StepCard>
  );
}

function Verified() {
  const t = useText();
  return (
    <StateChip tone="good" icon={<CheckCircle />}>
      {t('setup.verified')}
    </StateChip>
  );
}
