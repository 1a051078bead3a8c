import { useEffect, useRef } from 'react';

import { NavLink, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';

import { useLive } from '../../live/live-store';
import { formatPhone } from '../format/format-phone';
import { color } from '../inbox-colors';
import { useText } from '../use-text';
import type { PageLink } from './page-links';

/** The way between the plugin's pages; at the right the number and whether it is heard. */
export function PageStrip({ links }: { links: readonly PageLink[] }) {
  const t = useText();
  const { pathname } = useLocation();
  const tabs = useRef<HTMLElement>(null);
  // On a phone the strip scrolls: the page that is open must be in sight.
  useEffect(() => {
    const current = tabs.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (current) tabs.current?.scrollTo?.({ left: current.offsetLeft - 16 });
  }, [pathname]);
  return (
    <Strip>
      <Tabs ref={tabs} aria-label={t('page.nav')}>
        <ul>
          {links.map(({ key, to, label }) => (
            <li key={key}>
              <NavLink to={to} end={key === 'inbox'}>
                {t(label)}
                {key === 'inbox' && <Unread />}
              </NavLink>
            </li>
          ))}
        </ul>
      </Tabs>
      <BusinessNumber />
    </Strip>
  );
}

function Unread() {
  const t = useText();
  const unread = useLive((state) => state.unread);
  if (unread <= 0) return null;
  return (
    <Badge>
      <span aria-hidden>{unread > 99 ? '99+' : unread}</span>
      <Spoken>{t('list.unread', { count: unread })}</Spoken>
    </Badge>
  );
}

function BusinessNumber() {
  const t = useText();
  const number = useLive((state) => state.status?.phoneNumber ?? null);
  const connection = useLive((state) => state.connection);
  if (!number) return null;
  const { verifiedName, displayPhoneNumber } = number;
  const shown = displayPhoneNumber && /^\+?\d+$/.test(displayPhoneNumber) ? formatPhone(displayPhoneNumber) : displayPhoneNumber;
  const state = t(`connection.${connection}`);
  return (
    <Number>
      <Dot role="img" aria-label={state} title={state} $isLive={connection === 'live'} />
      <span>{[verifiedName, shown].filter(Boolean).join(' · ')}</span>
    </Number>
  );
}

const Strip = styled.div`
  display: flex;
  align-items: stretch;
  flex: none;
  gap: 24px;
  box-sizing: border-box;
  height: 56px;
  padding-inline: 16px;
  border-block-end: 1px solid ${color('line')};
  background: ${color('pane')};

  @media (min-width: 768px) {
    padding-inline: 24px;
  }
  @media (min-width: 1080px) {
    padding-inline: 56px;
  }
`;
const Tabs = styled.nav`
  position: relative;
  flex: 1;
  min-width: 0;
  overflow-x: auto;
  scrollbar-width: none;

  ul {
    display: flex;
    gap: 24px;
    height: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex: none;
  }
  a {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 2px 4px 0;
    border-block-end: 2px solid transparent;
    color: ${color('text')};
    font-size: 13px;
    font-weight: 500;
    line-height: 20px;
    text-decoration: none;
  }
  a:hover {
    color: ${color('primaryText')};
  }
  a[aria-current='page'] {
    border-block-end-color: ${color('primary')};
    color: ${color('primaryText')};
    font-weight: 600;
  }
  a:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const Badge = styled.span`
  min-width: 20px;
  box-sizing: border-box;
  padding-inline: 6px;
  border-radius: 10px;
  background: ${color('filled')};
  color: ${color('onFilled')};
  font-size: 11px;
  font-weight: 600;
  line-height: 20px;
  text-align: center;
  font-variant-numeric: tabular-nums;
`;
const Spoken = styled.span`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;
const Number = styled.div`
  display: none;
  align-items: center;
  flex: none;
  gap: 8px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
  font-variant-numeric: tabular-nums;

  @media (min-width: 768px) {
    display: flex;
  }
`;
const Dot = styled.span<{ $isLive: boolean }>`
  flex: none;
  width: 8px;
  height: 8px;
  border-radius: 4px;
  background: ${({ $isLive }) => color($isLive ? 'success' : 'idle')};
`;
