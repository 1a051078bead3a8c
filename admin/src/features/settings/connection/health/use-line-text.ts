import { useIntl } from 'react-intl';

import { capitalized } from '../../../../components/format/capitalized';
import type { HealthLine } from '../../../../../../contracts/health';
import { clockTime } from '../../../../components/clock-time';
import { useOptionalText, useText } from '../../../../components/use-text';
import { writtenNumber } from '../model/numbers';
import { useLimitText } from '../numbers/use-limit-text';
import { neededScopes } from '../model/scopes';
import { usePassed } from './use-passed';

const NOTHING = '–';
/** Instants that lie ahead, or at a time of day that is meant: all others read as "12 s ago". */
const datedLines = new Set(['ends']);
const clockLines = new Set(['dailyReturn']);
const wordsOfList = new Set(['subscribedFields']);
/** The guide has words for these already. */
const wordsOf: Readonly<Record<string, string>> = { tokenType: 'setup.token-type', quality: 'setup.quality' };

/** The value of a line in the reader's language. A word of Meta's that we do not know stays as it is. */
export function useLineText(): (line: HealthLine) => string {
  const t = useText();
  const optional = useOptionalText();
  const limitText = useLimitText();
  const passed = usePassed();
  const { formatDate, formatNumber, formatTime } = useIntl();

  const instant = (name: string, at: string): string => {
    if (datedLines.has(name)) return formatDate(at, { day: 'numeric', month: 'short', year: 'numeric', ...clockTime });
    return clockLines.has(name) ? `${formatTime(at, clockTime)} · ${passed(at)}` : passed(at);
  };
  const word = (name: string, value: string): string => {
    if (name === 'limit') return limitText(value);
    if (wordsOfList.has(name)) return formatNumber(value.split(' ').filter(Boolean).length);
    const own = optional(`${wordsOf[name] ?? `health.word.${name}`}.${value}`);
    return own === null ? value : capitalized(own);
  };
  const count = (name: string, value: number): string => {
    if (name === 'scopes') return t('health.scopes', { count: value, all: neededScopes.length });
    return formatNumber(value);
  };

  return ({ name, kind, value }) => {
    if (value === null || value === '') return NOTHING;
    switch (kind) {
      case 'text':
        return name === 'number' ? writtenNumber(String(value)) : String(value);
      case 'word':
        return word(name, String(value));
      case 'count':
        return count(name, Number(value));
      case 'instant':
        return instant(name, String(value));
      case 'milliseconds':
        return t('common.seconds', {
          seconds: formatNumber(Number(value) / 1_000, {
            maximumFractionDigits: 1,
            ...(name === 'clock' && { signDisplay: 'exceptZero' }),
          }),
        });
    }
  };
}
