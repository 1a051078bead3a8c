import { useText } from '../../../components/use-text';
import type { ModeState } from './mode-state';

/** Who answers, in a few words and in a sentence. */
export function useModeText(state: ModeState): { readonly who: string | null; readonly title: string; readonly note: string | null } {
  const t = useText();
  switch (state.kind) {
    case 'manual':
      return { who: null, title: t('mode.title.manual'), note: null };
    case 'assistant': {
      const { name, note } = state;
      return { who: name, title: note === null ? t('mode.answers', { name }) : t('mode.title.noted', { name, note }), note };
    }
    case 'waiting-message':
      return {
        who: t('mode.waiting'),
        title: state.why === 'nobody' ? t('mode.title.nobody') : t(`mode.title.${state.why}`, { name: state.name }),
        note: null,
      };
  }
}
