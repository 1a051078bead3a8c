import { useIsDesktop, useMediaQuery } from '@strapi/strapi/admin';
import { useMatch, useNavigate } from 'react-router-dom';

import { assistantAddress, NEW, playgroundAddress } from '../addresses';
import type { EditorTab } from '../model/tabs';

/** Where form and playground stand: side by side from 1080 px on, else each at its own address. */
export function useEditorPlace(documentId: string | null) {
  const navigate = useNavigate();
  const isDesktop = useIsDesktop();
  const isBroad = useMediaQuery('(min-width: 1440px)');
  const isPlayground = useMatch(playgroundAddress(':documentId')) !== null;
  const form = assistantAddress(documentId ?? NEW);
  const playground = playgroundAddress(documentId ?? NEW);
  return {
    isDesktop,
    /** There is room for conversation and trace side by side; undefined on the playground's own page. */
    isBroad: isDesktop ? isBroad : undefined,
    hasForm: isDesktop || !isPlayground,
    hasDock: isDesktop || isPlayground,
    isSamePage: (pathname: string) => pathname === form || pathname === playground,
    /** From the playground's own page back to the form. */
    openForm: (tab: EditorTab) => navigate(`${form}?tab=${tab}`),
    openPlayground: () => navigate(playground),
    /** The address of one that was just made. */
    moveTo: (created: string, tab: EditorTab) =>
      navigate(`${isPlayground ? playgroundAddress(created) : assistantAddress(created)}?tab=${tab}`, { replace: true }),
  };
}
