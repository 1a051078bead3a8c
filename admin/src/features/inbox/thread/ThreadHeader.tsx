import { ArrowLeft } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { Avatar } from '../../../components/Avatar';
import { CopyButton } from '../../../components/CopyButton';
import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { formatPhone } from '../../../components/format/format-phone';
import type { WindowLevel } from '../model/window-level';
import { WindowChip } from './WindowChip';

interface ThreadHeaderProps {
  readonly conversation: Conversation;
  readonly level: WindowLevel;
  readonly isPhone: boolean;
  readonly onBack: () => void;
}

export function ThreadHeader({ conversation, level, isPhone, onBack }: ThreadHeaderProps) {
  const t = useText();
  const { contact, assignedUser } = conversation;
  const address = contact.waId === null ? contact.username : formatPhone(contact.waId);
  return (
    <Header>
      {isPhone && (
        <GhostButton label={t('thread.back')} onClick={onBack}>
          <ArrowLeft />
        </GhostButton>
      )}
      <Avatar name={contact.name} id={contact.documentId} size={isPhone ? 32 : 40} />
      <Who>
        <Name>{contact.name}</Name>
        {address !== null && address !== contact.name && (
          <Address>
            {address}
            {contact.waId !== null && !isPhone && (
              <CopyButton text={`+${contact.waId.replace(/^\+/, '')}`} label={t('thread.copy-number')} />
            )}
          </Address>
        )}
      </Who>
      <WindowChip level={level} isShort={isPhone} />
      {assignedUser && (
        <Assignee title={t('thread.assigned-to', { name: assignedUser.name })}>
          <Avatar name={assignedUser.name} id={`user-${assignedUser.id}`} size={24} />
          {!isPhone && <span>{assignedUser.name}</span>}
        </Assignee>
      )}
    </Header>
  );
}

const Header = styled.header`
  display: flex;
  align-items: center;
  flex: none;
  gap: 12px;
  box-sizing: border-box;
  height: 56px;
  padding-inline: 16px;
  border-block-end: 1px solid ${color('line')};
  background: ${color('pane')};

  @media (max-width: 767px) {
    gap: 8px;
    padding-inline: 8px 12px;
  }
`;
const Who = styled.div`
  flex: 1;
  min-width: 0;
`;
const Name = styled.h1`
  overflow: hidden;
  color: ${color('text')};
  font-size: 14px;
  font-weight: 600;
  line-height: 20px;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
const Address = styled.div`
  display: flex;
  align-items: center;
  gap: 2px;
  height: 18px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;

  button {
    width: 24px;
    height: 24px;
  }
  button svg {
    width: 12px;
    height: 12px;
  }
`;
const Assignee = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 8px;
  max-width: 160px;
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;

  > span:last-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
