import type { AiProvider } from '../../../../../contracts/ai-provider';
import { Notice } from '../../../components/page/Notice';
import { useText } from '../../../components/use-text';
import { useProviderText } from './use-provider-text';

interface ProviderFindingsProps {
  readonly provider: AiProvider | null;
  /** Why the last attempt was refused. */
  readonly failure: string | null;
  readonly isBusy: boolean;
}

/** What came out of the last test, and what to do where something is in the way. */
export function ProviderFindings({ provider, failure, isBusy }: ProviderFindingsProps) {
  const t = useText();
  const { reachOf, abilitiesOf } = useProviderText();
  if (isBusy) return <Notice tone="info">{t('assistants.provider.testing')}</Notice>;
  if (failure !== null) return <Notice tone="danger">{failure}</Notice>;
  if (!provider) return null;
  if (provider.missingPackage !== null) {
    return (
      <Notice tone="warn" title={t('assistants.provider.missing')}>
        {provider.missingPackage}
      </Notice>
    );
  }
  if (provider.key.problem !== null) return <Notice tone="danger">{provider.key.problem}</Notice>;
  const { lastCheck: check } = provider;
  if (!check) return null;
  const found = [reachOf(check), abilitiesOf(check)].filter(Boolean).join(' · ');
  return (
    <Notice tone={check.isReachable && check.problem === null ? 'info' : 'danger'} title={found}>
      {check.problem ?? undefined}
    </Notice>
  );
}
