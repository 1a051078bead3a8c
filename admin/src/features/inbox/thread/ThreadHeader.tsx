import { ArrowLeft } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { withPlus } from '../../../../../domain/contact-address';
import { Avatar } from '../../../components/Avatar';
import { CopyButton } from '../../../components/CopyButton';
import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { formatPhone } from '../../../components/format/format-phone';
import type { WindowLevel } from '../model/window-level';
import { ModeSwitch } from '../mode/ModeSwitch';
import { AssigneeButton } from './AssigneeButton';
import { ContactMarks } from './ContactMarks';
import { PhoneLine } from './PhoneLine';
import { ThreadMenu } from './ThreadMenu';
import { WindowChip } from './WindowChip';

interface ThreadHeaderProps {
  readonly conversation: Conversation;
  readonly level: WindowLevel;
  readonly isPhone: boolean;
  readonly onBack: () => void;
}

export function ThreadHeader({ conversation, level, isPhone, onBack }: ThreadHeaderProps) {
  const t = useText();
  const { contact } = conversation;
  return (
    <Header>
      {isPhone && (
        <GhostButton label={t('thread.back')} onClick={onBack}>
          <ArrowLeft />
        </GhostButton>
      )}
      <Avatar name={contact.name} id={contact.documentId} size={isPhone ? 32 : 40} />
      <Who>
        <Name title={contact.name}>{contact.name}</Name>
        {isPhone ? <PhoneLine conversation={conversation} level={level} /> : <Address contact={contact} />}
      </Who>
      {!isPhone && <ContactMarks contact={contact} />}
      {!isPhone && <WindowChip level={level} />}
      {!isPhone && <AssigneeButton conversation={conversation} />}
      <ModeSwitch conversation={conversation} isPhone={isPhone} />
      <ThreadMenu conversation={conversation} />
    </Header>
  );
}

function Address({ contact: { name, waId, username } }: Pick<Conversation, 'contact'>) {
  const t = useText();
  const address = waId === null ? username : formatPhone(waId);
  if (address === null || address === name) return null;
  return (
    <Line>
      {address}
      {waId !== null && <CopyButton text={withPlus(waId)} label={t('thread.copy-number')} />}
    </Line>
  );
}

const Header = styled.header`
  display: flex;
  align-items: center;
  flex: none;
  gap: 12px;
  box-sizing: border-box;
  height: 56px;
  padding-inline: 16px 8px;
  border-block-end: 1px solid ${color('line')};
  background: ${color('pane')};
  container: thread-header / inline-size;

  @media (max-width: 767px) {
    gap: 8px;
    padding-inline: 4px;
  }
`;
const Who = styled.div`
  flex: 1;
  min-width: 96px;

  @media (max-width: 767px) {
    min-width: 0;
  }
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
const Line = styled.div`
  display: flex;
  align-items: center;
  gap: 2px;
  height: 18px;
  overflow: hidden;
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
