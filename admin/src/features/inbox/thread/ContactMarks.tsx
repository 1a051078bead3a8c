import { Bell } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { color } from '../../../components/inbox-colors';
import { LockMark } from '../../../components/status-icons';
import { useText } from '../../../components/use-text';

/** What cannot be sent to this contact, and since when. */
export function ContactMarks({ contact: { optedOutAt, blockedAt } }: Pick<Conversation, 'contact'>) {
  const t = useText();
  const { formatDate } = useIntl();
  const since = (at: string) => formatDate(at, { dateStyle: 'long' });
  return (
    <>
      {blockedAt !== null && (
        <Mark title={t('contact.blocked.since', { date: since(blockedAt) })} data-mark="blocked">
          <LockMark />
          <span>{t('contact.blocked')}</span>
        </Mark>
      )}
      {optedOutAt !== null && (
        <Mark title={t('contact.opted-out.since', { date: since(optedOutAt) })} data-mark="opted-out">
          <Bell width={12} height={12} aria-hidden />
          <span>{t('contact.opted-out')}</span>
        </Mark>
      )}
    </>
  );
}

const Mark = styled.span`
  display: inline-flex;
  align-items: center;
  flex: none;
  gap: 5px;
  height: 22px;
  padding-inline: 8px;
  border-radius: 11px;
  background: ${color('warn')};
  color: ${color('text')};
  font-size: 12px;
  font-weight: 500;
  line-height: 16px;
  white-space: nowrap;

  svg path:not([stroke]) {
    fill: currentColor;
  }
  /* Heard all the same. */
  @container thread-header (max-width: 760px) {
    > span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
