import { memo } from 'react';

import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { Avatar } from '../../../components/Avatar';
import { color } from '../../../components/inbox-colors';
import { ClockMark, FailedMark, QuestionMark } from '../../../components/status-icons';
import { useText } from '../../../components/use-text';
import { entities } from '../../../live/entities';
import { modeState } from '../mode/mode-state';
import { windowLevel } from '../model/window-level';
import { WindowChip } from '../thread/WindowChip';
import { AutomaticMark } from './AutomaticMark';
import { NumberMark } from './NumberMark';
import { ROW_ACTIONS_PX } from './RowActions';
import { RowWords } from './RowWords';
import { useListTime } from './use-list-time';

interface ConversationRowProps {
  readonly conversation: Conversation;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly hasAssignee: boolean;
  readonly address: string;
  readonly now: number;
  /** Its actions stand in the place of time and badge. */
  readonly isActive: boolean;
}

/** A row shows only what needs an eye: no chip while more than four hours are left. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversation, isSelected, isTabStop, hasAssignee, address, now, isActive } = props;
  const { documentId, contact, unreadCount, lastMessageAt, preview, assignedUser, missedAt } = conversation;
  const t = useText();
  const timeOf = useListTime();
  const level = windowLevel(conversation.window, now);
  const needsChip = level.kind === 'closed' || (level.kind === 'open' && level.urgency !== 'calm');
  const isUnread = unreadCount > 0;
  return (
    <Row
      to={address}
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isSelected ? 'page' : undefined}
      data-conversation-id={documentId}
      // What the list knows shows at once, while the conversation itself is asked for.
      onClick={() => entities.apply({ conversations: [conversation] })}
    >
      <Face>
        <Avatar name={contact.name} id={contact.documentId} />
        <AutomaticMark state={modeState(conversation)} />
      </Face>
      <Body $isActive={isActive}>
        <Line>
          <Name $isUnread={isUnread}>{contact.name}</Name>
          <NumberMark phoneNumberId={conversation.phoneNumber.phoneNumberId} />
          {lastMessageAt !== null && (
            <End $isActive={isActive}>
              <Time dateTime={lastMessageAt} $isUnread={isUnread}>
                {timeOf(Date.parse(lastMessageAt), now)}
              </Time>
            </End>
          )}
        </Line>
        <Line>
          <RowWords conversation={conversation} now={now} isUnread={isUnread} />
          <End $isActive={isActive}>
            {needsChip && <WindowChip level={level} isShort />}
            {missedAt !== null && (
              <Trouble $tone="warnIcon" role="img" aria-label={t('row.missed')} title={t('row.missed')}>
                <ClockMark size={14} />
              </Trouble>
            )}
            {preview?.status === 'failed' && (
              <Trouble $tone="dangerIcon" role="img" aria-label={t('status.failed')}>
                <FailedMark />
              </Trouble>
            )}
            {preview?.status === 'uncertain' && (
              <Trouble $tone="warnIcon" role="img" aria-label={t('status.uncertain')}>
                <QuestionMark size={14} />
              </Trouble>
            )}
            {hasAssignee && assignedUser && (
              <span title={t('thread.assigned-to', { name: assignedUser.name })}>
                <Avatar name={assignedUser.name} id={`user-${assignedUser.id}`} size={20} />
              </span>
            )}
            {isUnread && <Unread aria-label={t('list.unread', { count: unreadCount })}>{unreadCount > 99 ? '99+' : unreadCount}</Unread>}
          </End>
        </Line>
      </Body>
    </Row>
  );
});

const Row = styled(Link)`
  display: flex;
  align-items: center;
  gap: 12px;
  box-sizing: border-box;
  height: 100%;
  padding-inline-start: 13px;
  border-inline-start: 3px solid transparent;
  color: ${color('text')};
  text-decoration: none;

  &:hover {
    background: ${color('hovered')};
  }
  &[aria-current='page'] {
    border-inline-start-color: ${color('primary')};
    background: ${color('selected')};
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const Face = styled.span`
  position: relative;
  display: inline-flex;
  flex: none;
`;
const Body = styled.div<{ $isActive: boolean }>`
  display: flex;
  flex: 1;
  flex-direction: column;
  justify-content: center;
  gap: 2px;
  box-sizing: border-box;
  height: 100%;
  min-width: 0;
  padding-inline-end: ${({ $isActive }) => ($isActive ? ROW_ACTIONS_PX + 16 : 16)}px;
  border-block-end: 1px solid ${color('line')};

  [aria-current='page'] > & {
    border-block-end-color: transparent;
  }
`;
const Line = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 22px;
`;
/** Not seen below the actions, but heard. */
const End = styled.span<{ $isActive: boolean }>`
  display: inline-flex;
  align-items: center;
  flex: none;
  gap: 8px;
  ${({ $isActive }) => $isActive && 'position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);'}
`;
const Name = styled.span<{ $isUnread: boolean }>`
  flex: 1;
  overflow: hidden;
  font-size: 14px;
  font-weight: ${({ $isUnread }) => ($isUnread ? 600 : 500)};
  line-height: 20px;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
const Time = styled.time<{ $isUnread: boolean }>`
  flex: none;
  color: ${({ $isUnread }) => color($isUnread ? 'primaryText' : 'muted')};
  font-size: 12px;
  font-weight: ${({ $isUnread }) => ($isUnread ? 600 : 400)};
  line-height: 16px;
  font-variant-numeric: tabular-nums;
`;
const Trouble = styled.span<{ $tone: 'dangerIcon' | 'warnIcon' }>`
  display: inline-flex;
  flex: none;
  color: ${({ $tone }) => color($tone)};
`;
const Unread = styled.span`
  flex: none;
  box-sizing: border-box;
  min-width: 20px;
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
