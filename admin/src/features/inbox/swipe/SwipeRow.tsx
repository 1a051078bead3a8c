import type { ReactNode } from 'react';

import { Archive, Pencil } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { useSwipe } from './use-swipe';

interface SwipeRowProps {
  readonly archive: (() => Promise<void>) | null;
  readonly edit: (() => void) | null;
  /** To the right it comes back to the inbox. */
  readonly isArchived: boolean;
  readonly children: ReactNode;
}

/** A row that a finger can push aside: to the right archives, to the left edits (rule 14 of the architecture). */
export function SwipeRow({ archive, edit, isArchived, children }: SwipeRowProps) {
  const t = useText();
  const { view, handlers } = useSwipe({ archive, edit });
  const { dx, isArmed, isHeld } = view;
  return (
    <Frame>
      {dx !== 0 && (
        <Field aria-hidden $side={dx > 0 ? 'left' : 'right'} $isWhole={isArmed} data-swipe={dx > 0 ? 'archive' : 'edit'}>
          <Words style={{ width: Math.abs(dx) }}>
            {dx > 0 ? <Archive /> : <Pencil />}
            <span>{t(dx < 0 ? 'actions.edit.short' : isArchived ? 'actions.unarchive.short' : 'actions.archive')}</span>
          </Words>
        </Field>
      )}
      <Sliding $isHeld={isHeld} $isLifted={dx !== 0} style={dx === 0 ? undefined : { transform: `translateX(${dx}px)` }} {...handlers}>
        {children}
      </Sliding>
    </Frame>
  );
}

const Frame = styled.div`
  position: relative;
  height: 100%;
  overflow: hidden;
`;
const Sliding = styled.div<{ $isHeld: boolean; $isLifted: boolean }>`
  height: 100%;
  background: ${color('pane')};
  box-shadow: ${({ $isLifted }) => ($isLifted ? `0 0 12px ${color('shadow')}` : 'none')};
  /* Up and down is the list's; to the sides is ours. */
  touch-action: pan-y;
  -webkit-touch-callout: none;

  @media (prefers-reduced-motion: no-preference) {
    transition: ${({ $isHeld }) => ($isHeld ? 'none' : 'transform 150ms ease-out')};
  }
`;
/** Left and right are the finger's, in every language. */
const Field = styled.div<{ $side: 'left' | 'right'; $isWhole: boolean }>`
  position: absolute;
  inset: 0;
  display: flex;
  justify-content: ${({ $side }) => ($side === 'left' ? 'flex-start' : 'flex-end')};
  direction: ltr;
  background: ${({ $side }) => color($side === 'left' ? 'success' : 'edit')};
  color: ${color('pane')};

  ${({ $isWhole }) => $isWhole && 'svg { transform: scale(1.15); }'}
`;
const Words = styled.div`
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 12px;
  box-sizing: border-box;
  min-width: 120px;
  padding-inline: 16px;
  font-size: 15px;
  font-weight: 600;
  line-height: 20px;
  white-space: nowrap;

  svg {
    flex: none;
    width: 18px;
    height: 18px;
  }
  svg path {
    fill: currentColor;
  }
  @media (prefers-reduced-motion: no-preference) {
    svg {
      transition: transform 120ms ease-out;
    }
  }
`;
