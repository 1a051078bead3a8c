import { useIntl } from 'react-intl';

import type { StepState } from '../../../../../../contracts/connection';
import { clockTime } from '../../../../components/clock-time';
import { useOptionalText, useText } from '../../../../components/use-text';
import { afterFailure } from '../model/guide-steps';
import { useGuide } from './guide-context';

/** Below the head of a failed step: when it was checked, what works all the same, and what waits for it. */
export function useFailureLead(): (step: StepState) => string {
  const t = useText();
  const optional = useOptionalText();
  const { formatTime, formatList } = useIntl();
  const {
    state: { steps },
  } = useGuide();
  return ({ step, checkedAt, troubles }) => {
    const { goOn, wait } = afterFailure(steps, step);
    const works = troubles.map(({ code, params }) => optional(`setup.works.${code}`, params)).find((text) => text !== null);
    const numbers = (list: number[]) => formatList(list.map(String));
    return [
      checkedAt !== null &&
        step !== 'signature' &&
        t('setup.checked-at', { time: formatTime(checkedAt, { ...clockTime, second: '2-digit' }) }),
      works ?? (goOn.length > 0 && t('setup.go-on', { count: goOn.length, numbers: numbers(goOn) })),
      wait.length > 0 && t('setup.wait', { count: wait.length, numbers: numbers(wait) }),
    ]
      .filter(Boolean)
      .join(' ');
  };
}
