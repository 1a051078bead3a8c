import type { Assistant } from '../../../../contracts/assistant';
import { useText } from '../../components/use-text';

/** In words, whose new contacts it answers first. Roles count only where no assistant answers all. */
export function useFirstFor(): (assistant: Pick<Assistant, 'isDefault' | 'defaultFor'>) => readonly string[] {
  const t = useText();
  return ({ isDefault, defaultFor }) => (isDefault ? [t('assistants.first-for.all')] : defaultFor);
}
