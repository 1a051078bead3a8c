import { useIntl } from 'react-intl';

import { capitalized } from '../../../../components/format/capitalized';
import type { StepState } from '../../../../../../contracts/connection';
import { troubleWords } from '../../../../../../domain/health/words';
import { useAgo } from '../../../../components/page/use-ago';
import { useNow } from '../../../../components/use-now';
import { useText } from '../../../../components/use-text';
import { stepNumber } from '../model/guide-steps';
import { factOf } from '../model/live-facts';
import { defaultNumber, writtenNumber } from '../model/numbers';
import { timeLeft } from '../model/time-left';
import { useGuide } from './guide-context';

interface Summary {
  readonly text: string;
  readonly tone: 'bad' | 'quiet';
}

/** One line below the name of a step: what is wrong, what was found, or what it is about. */
export function useStepSummary(): (step: StepState) => Summary {
  const t = useText();
  const { locale } = useIntl();
  const found = useFound();
  return (step) => {
    const [trouble] = step.troubles;
    if (trouble) return { text: troubleWords(trouble, locale).title, tone: step.state === 'failed' ? 'bad' : 'quiet' };
    if (step.needs !== null && step.state !== 'verified') {
      return { text: t('setup.needs', { number: stepNumber(step.needs) }), tone: 'quiet' };
    }
    return { text: (step.state === 'not-started' ? null : found(step)) ?? t(`setup.step.${step.step}.hint`), tone: 'quiet' };
  };
}

/** Null: nothing worth a line. */
function useFound(): (step: StepState) => string | null {
  const t = useText();
  const ago = useAgo();
  const now = useNow();
  const { locale } = useIntl();
  const { state } = useGuide();
  return (step) => {
    const { token, webhook, test, received } = state;
    const left = token.expiresAt === null ? null : timeLeft(token.expiresAt, now);
    switch (step.step) {
      case 'choose':
        return t(Object.values(state.fields).some(({ source }) => source === 'locked') ? 'setup.found.locked' : 'setup.found.here');
      case 'app':
        return factOf(step, 'app') ?? state.fields.appId.value;
      case 'token':
        if (left !== null) return t('setup.found.token-ends', { left: t(`setup.left.${left.unit}`, { count: left.count }) });
        return step.state === 'verified' ? (factOf(step, 'tokenOwner') ?? t('setup.found.token')) : null;
      case 'number': {
        const number = defaultNumber(state)?.displayPhoneNumber ?? factOf(step, 'number');
        return number === null ? null : writtenNumber(number);
      }
      case 'webhook':
        if (webhook.lastEventAt !== null) return t('setup.found.event', { ago: ago(webhook.lastEventAt) });
        return t(webhook.verifiedAt === null ? 'setup.found.waiting' : 'setup.found.fetched');
      case 'signature':
        return step.state === 'verified' ? t('setup.found.signature') : null;
      case 'send':
        return test?.status ? capitalized(t(`status.${test.status}`), locale) : null;
      case 'receive':
        return received === null ? null : capitalized(ago(received.at), locale);
    }
  };
}
