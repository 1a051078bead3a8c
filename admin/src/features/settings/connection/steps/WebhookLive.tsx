import { useEffect, useRef } from 'react';

import { Button } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { StepState } from '../../../../../../contracts/connection';
import { clockTime } from '../../../../components/clock-time';
import { FieldProblem } from '../../../../components/page/FieldProblem';
import { useText } from '../../../../components/use-text';
import { useGuide } from '../guide/guide-context';
import { useStepCheck } from '../guide/use-step-check';
import { webhookFacts } from '../model/live-facts';
import { LiveList } from '../parts/LiveList';
import { StepActions } from '../parts/StepParts';

/** From the address to the first event, as it happens. */
export function WebhookLive({ step }: { step: StepState }) {
  const t = useText();
  const { formatTime } = useIntl();
  const { state, mayUpdate, goOn } = useGuide();
  const { check, isBusy, failure } = useStepCheck('webhook', { staysHere: true });
  useCheckOnNews(state.webhook.verifiedAt ?? state.webhook.lastEventAt, mayUpdate, () => void check());
  const { refusedAt, verifiedAt } = state.webhook;
  const isRefused = refusedAt !== null && (verifiedAt === null || Date.parse(refusedAt) > Date.parse(verifiedAt));
  const refused = isRefused ? t('setup.webhook.refused', { time: formatTime(refusedAt, clockTime) }) : undefined;
  return (
    <LiveList
      facts={webhookFacts(state)}
      wordsOf={({ name, state: fact }) => t(fact === 'now' ? `setup.webhook.now.${name}` : `setup.webhook.fact.${name}`)}
    >
      <FieldProblem text={refused} />
      {mayUpdate && (
        <StepActions>
          <Button
            type="button"
            variant={step.state === 'verified' ? 'tertiary' : 'secondary'}
            loading={isBusy}
            onClick={() => void check()}
          >
            {t(step.checkedAt === null ? 'setup.verify' : 'setup.verify-again')}
          </Button>
          {step.state === 'verified' && (
            <Button type="button" onClick={() => goOn(state)}>
              {t('setup.next')}
            </Button>
          )}
          <FieldProblem text={failure ?? undefined} />
        </StepActions>
      )}
    </LiveList>
  );
}

/** Meta has just called: what it tells of subscriptions may have changed with that. */
function useCheckOnNews(news: string | null, isAllowed: boolean, check: () => void): void {
  const known = useRef(news);
  const latest = useRef(check);
  latest.current = check;
  useEffect(() => {
    if (known.current === news) return;
    known.current = news;
    if (isAllowed && news !== null) latest.current();
  }, [news, isAllowed]);
}
