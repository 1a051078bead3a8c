import { useIntl } from 'react-intl';

import type { ProviderCheck } from '../../../../../contracts/ai-provider';
import { useText } from '../../../components/use-text';

interface ProviderTexts {
  /** "Reachable, 240 ms" */
  readonly reachOf: (check: ProviderCheck) => string;
  /** "Tools yes · JSON yes · pictures no" */
  readonly abilitiesOf: (check: ProviderCheck) => string | null;
}

/** What was found out about a provider, in words. */
export function useProviderText(): ProviderTexts {
  const t = useText();
  const { formatNumber } = useIntl();
  const yesNo = (is: boolean) => t(is ? 'assistants.yes' : 'assistants.no');
  return {
    reachOf: ({ isReachable, ms }) =>
      isReachable ? t('assistants.provider.reachable', { ms: formatNumber(ms) }) : t('assistants.provider.unreachable'),
    abilitiesOf: ({ capabilities }) =>
      capabilities &&
      t('assistants.provider.abilities', {
        tools: yesNo(capabilities.tools),
        json: yesNo(capabilities.json),
        vision: yesNo(capabilities.vision),
      }),
  };
}
