import { conversationViews, type useInboxAddress } from './use-inbox-address';
import { useSingleKey } from './use-single-key';

/** `[` and `]`: the scope before and after. */
export function useScopeKeys({ view, setView }: Pick<ReturnType<typeof useInboxAddress>, 'view' | 'setView'>): void {
  const step = (by: 1 | -1) => (): boolean => {
    const next = conversationViews[conversationViews.indexOf(view) + by];
    if (next) setView(next);
    return next !== undefined;
  };
  useSingleKey('[', step(-1));
  useSingleKey(']', step(1));
}
