import { useEffect, useState, type ReactNode } from 'react';

import { styled } from 'styled-components';

import { color, inboxVariables } from '../../../components/inbox-colors';

/** Full bleed: only the inner panes scroll. */
export function InboxRoot({ children }: { children: ReactNode }) {
  const height = useVisualHeight();
  return <Root style={height === null ? undefined : { maxHeight: `calc(${height}px - var(--top-bar))` }}>{children}</Root>;
}

/** Above a phone's keyboard: `dvh` does not know of it. Null while nothing covers the page. */
function useVisualHeight(): number | null {
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return undefined;
    const update = () => setHeight(window.innerHeight - viewport.height > 1 && viewport.scale === 1 ? viewport.height : null);
    viewport.addEventListener('resize', update);
    return () => viewport.removeEventListener('resize', update);
  }, []);
  return height;
}

const Root = styled.div`
  ${inboxVariables}
  --top-bar: 64px;
  display: flex;
  flex: 1 1 auto;
  flex-direction: column;
  height: calc(100dvh - var(--top-bar));
  min-height: 0;
  overflow: hidden;
  background: ${color('thread')};
  color: ${color('text')};

  @media (min-width: 768px) {
    --top-bar: 56px;
  }
  @media (min-width: 1080px) {
    --top-bar: 0px;
  }
`;
