import { useIntl } from 'react-intl';

import type { AiProvider, ProviderCheck } from '../../../../../contracts/ai-provider';
import { useText } from '../../../components/use-text';

interface ProviderTexts {
  /** Its name, with the warning where it is no AI. */
  readonly nameOf: (provider: Pick<AiProvider, 'name' | 'isScripted'>) => string;
  /** "Reachable, 240 ms" */
  readonly reachOf: (check: ProviderCheck) => string;
  /** "Tools yes · JSON yes · pictures no" */
  readonly abilitiesOf: (check: ProviderCheck) => string | null;
}

/** How a provider and what it can do are called wherever they are named. */
export function useProviderText(): ProviderTexts {
  const t = useText();
  const { formatNumber } = useIntl();
  const yesNo = (is: boolean) => t(is ? 'assistants.yes' : 'assistants.no');
  return {
    nameOf: ({ name, isScripted }) => (isScripted ? t('assistants.provider.scripted') : name),
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
