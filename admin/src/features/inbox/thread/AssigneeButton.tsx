import { User } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { Avatar } from '../../../components/Avatar';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { useCommandsOf } from '../actions/commands';

/** Whose contact it is; a click gives it to somebody else. */
export function AssigneeButton({ conversation }: { conversation: Conversation }) {
  const t = useText();
  const { assign } = useCommandsOf()(conversation);
  const { assignedUser } = conversation;
  const face = assignedUser ? (
    <>
      <Avatar name={assignedUser.name} id={`user-${assignedUser.id}`} size={24} />
      <span>{assignedUser.name}</span>
    </>
  ) : (
    <>
      <Nobody aria-hidden>
        <User />
      </Nobody>
      <span>{t('actions.assign')}</span>
    </>
  );
  if (assign) {
    const label = assignedUser ? t('actions.assign.to', { name: assignedUser.name }) : t('actions.assign');
    return (
      <Assignee as="button" type="button" aria-label={label} aria-keyshortcuts="G" title={label} onClick={assign}>
        {face}
      </Assignee>
    );
  }
  return assignedUser && <Assignee title={t('thread.assigned-to', { name: assignedUser.name })}>{face}</Assignee>;
}

const Assignee = styled.span<{ type?: 'button' }>`
  display: inline-flex;
  align-items: center;
  flex: none;
  gap: 8px;
  max-width: 160px;
  min-height: 32px;
  padding: 0 4px;
  border: 0;
  border-radius: 4px;
  background: none;
  color: ${color('text')};
  font: inherit;
  font-size: 13px;
  line-height: 20px;

  > span:last-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  &:is(button) {
    cursor: pointer;
  }
  &:is(button):hover {
    background: ${color('hovered')};
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
  }
  @container thread-header (max-width: 700px) {
    > span:last-child {
      display: none;
    }
  }
`;
const Nobody = styled.span`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  box-sizing: border-box;
  width: 24px;
  height: 24px;
  border: 1px dashed ${color('muted')};
  border-radius: 50%;

  svg {
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: ${color('muted')};
  }
`;
