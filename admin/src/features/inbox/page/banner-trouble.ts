import type { HealthSummary } from '../../../../../contracts/health';
import type { Trouble } from '../../../../../contracts/trouble';

/** The one thing that the inbox says: what stops messages, else a standing warning. Everything else can wait. */
export function bannerTrouble(health: HealthSummary | null): Trouble | null {
  if (health === null) return null;
  const worst = health.level === 'bad' ? health.troubles.find(({ level }) => level === 'bad') : undefined;
  return worst ?? health.troubles.find(({ code }) => code === 'signature-off') ?? null;
}
