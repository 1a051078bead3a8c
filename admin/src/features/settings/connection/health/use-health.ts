import { useWhatsappHealthQuery } from '../../../../api/health-api';
import { useIsVisible } from '../../../../components/use-is-visible';

const POLL_MS = 15_000;

/** How the house stands; asked again while somebody looks. */
export function useHealth() {
  const isVisible = useIsVisible();
  const { data, isError, refetch } = useWhatsappHealthQuery(undefined, {
    pollingInterval: isVisible ? POLL_MS : 0,
    refetchOnMountOrArgChange: true,
  });
  return { health: data?.data ?? null, isError, retry: () => void refetch() };
}
