import { Component, type ReactNode } from 'react';

import { styled } from 'styled-components';

import { useLive } from '../live/live-store';
import { ChatBubbleIcon } from './ChatBubbleIcon';

interface MenuIconProps {
  readonly width?: number | string;
  readonly 'aria-hidden'?: boolean | 'true' | 'false';
}

/**
 * Strapi remounts a menu icon on every navigation and does not mount it on phones:
 * it holds no state, fetch or effect, and reads the store only.
 */
export function MenuIcon({ width = 20, 'aria-hidden': isHidden }: MenuIconProps) {
  return (
    <Anchor aria-hidden={isHidden}>
      <ChatBubbleIcon size={width} />
      <BadgeBoundary>
        <UnreadBadge />
      </BadgeBoundary>
    </Anchor>
  );
}

function UnreadBadge() {
  const unread = useLive((state) => state.unread);
  if (unread <= 0) return null;
  return <Badge data-testid="whatsapp-unread">{unread > 99 ? '99+' : unread}</Badge>;
}

/** A fault in the badge must never take Strapi's navigation with it. */
class BadgeBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children;
  }
}

const Anchor = styled.span`
  position: relative;
  display: inline-flex;
`;

const Badge = styled.span`
  position: absolute;
  inset-block-start: -12px;
  inset-inline-start: 13px;
  box-sizing: border-box;
  min-width: 20px;
  height: 20px;
  padding-inline: 5px;
  border-radius: 10px;
  /* Strapi's filled buttons: 5.6:1 with white in both themes. */
  background: #4945ff;
  color: #ffffff;
  font-size: 11px;
  font-weight: 600;
  line-height: 20px;
  text-align: center;
  font-variant-numeric: tabular-nums;
`;
