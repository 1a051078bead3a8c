import type { HealthCard } from '../../contracts/health';
import type { Trouble } from '../../contracts/trouble';

/** All that is wrong. What two cards suffer from, such as an ID that Meta does not know, is told once. */
export function troublesOf(cards: readonly Pick<HealthCard, 'troubles'>[]): Trouble[] {
  const told = new Set<string>();
  return cards
    .flatMap(({ troubles }) => troubles)
    .filter(({ code, params }) => {
      const key = JSON.stringify([code, params]);
      const isNew = !told.has(key);
      told.add(key);
      return isNew;
    });
}
