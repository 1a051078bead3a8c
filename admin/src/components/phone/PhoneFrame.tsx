import type { ReactNode } from 'react';

import { ChevronLeft } from '@strapi/icons';
import { FormattedTime } from 'react-intl';
import { styled } from 'styled-components';

import { useLive } from '../../live/live-store';
import { Avatar } from '../Avatar';
import { clockTime } from '../clock-time';
import { color } from '../inbox-colors';
import { useNow } from '../use-now';
import { useText } from '../use-text';

interface PhoneFrameProps {
  readonly children: ReactNode;
  /** Drawn over the lower part, as an opened list is. */
  readonly sheet?: ReactNode;
}

/** The contact's phone: no messenger's mark or colours, only where things stand. */
export function PhoneFrame({ children, sheet }: PhoneFrameProps) {
  const t = useText();
  const now = useNow();
  const business = useLive(({ status }) => status?.phoneNumber?.verifiedName ?? status?.phoneNumber?.displayPhoneNumber);
  const name = business ?? t('plugin.name');
  return (
    <Bezel>
      <Status aria-hidden>
        <FormattedTime value={now} {...clockTime} />
        <Camera />
        <Battery />
      </Status>
      <Head>
        <ChevronLeft width={12} height={12} aria-hidden />
        <Avatar name={name} id={name} size={32} />
        <span>
          <strong>{name}</strong>
          <small>{t('phone.business')}</small>
        </span>
      </Head>
      {/* Scrolls, so the keyboard must reach it. */}
      <Screen tabIndex={0} role="group" aria-label={t('phone.screen')}>
        {children}
      </Screen>
      {sheet}
    </Bezel>
  );
}

const Bezel = styled.div`
  position: relative;
  display: flex;
  flex-direction: column;
  box-sizing: border-box;
  width: 100%;
  max-width: 312px;
  height: 520px;
  margin-inline: auto;
  border: 8px solid ${color('bezel')};
  border-radius: 36px;
  background: ${color('thread')};
  box-shadow: 0 8px 24px rgba(33, 33, 52, 0.12);
  overflow: hidden;
`;
const Status = styled.div`
  display: grid;
  grid-template-columns: 1fr auto 1fr;
  align-items: center;
  flex: none;
  height: 26px;
  padding-inline: 16px;
  background: ${color('pane')};
  color: ${color('text')};
  font-size: 11px;
  font-weight: 600;
`;
const Camera = styled.span`
  width: 64px;
  height: 14px;
  border-radius: 7px;
  background: ${color('bezel')};
`;
const Battery = styled.span`
  justify-self: end;
  width: 16px;
  height: 8px;
  border: 1px solid ${color('text')};
  border-radius: 2px;
  background: linear-gradient(90deg, ${color('text')} 70%, transparent 70%) content-box;
  padding: 1px;
  box-sizing: border-box;
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  flex: none;
  gap: 10px;
  padding: 6px 14px 10px;
  border-block-end: 1px solid ${color('line')};
  background: ${color('pane')};
  color: ${color('text')};

  > svg {
    flex: none;
  }
  > svg path {
    fill: ${color('text')};
  }
  > span {
    min-width: 0;
  }
  strong,
  small {
    display: block;
    overflow: hidden;
    font-size: 13px;
    font-weight: 600;
    line-height: 18px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  small {
    color: ${color('muted')};
    font-size: 11px;
    font-weight: 400;
    line-height: 14px;
  }
`;
const Screen = styled.div`
  flex: 1;
  min-height: 0;
  padding: 12px 10px;
  overflow-y: auto;

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
