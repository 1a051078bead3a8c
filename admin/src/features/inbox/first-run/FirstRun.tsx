import { Main } from '@strapi/design-system';
import { styled } from 'styled-components';

import { permissions } from '../../../../../contracts/permissions';
import type { ConnectionStatus } from '../../../../../contracts/connection-status';
import { ChatBubbleIcon } from '../../../components/ChatBubbleIcon';
import { color } from '../../../components/inbox-colors';
import { usePermission } from '../../../components/use-permission';
import { useText } from '../../../components/use-text';
import { ConnectionSteps } from './ConnectionSteps';

/** Not connected yet: what to set, or whom to ask. */
export function FirstRun({ status }: { status: ConnectionStatus }) {
  const t = useText();
  const { isAllowed: isAdmin, isLoading } = usePermission(permissions.settingsRead);
  return (
    <Scroll>
      <Column>
        <Icon>
          <ChatBubbleIcon size={40} />
        </Icon>
        <Title>{t(isAdmin || isLoading ? 'first-run.title' : 'first-run.ask.title')}</Title>
        <Lead>{t(isAdmin || isLoading ? 'first-run.lead' : 'first-run.ask.lead')}</Lead>
        {isAdmin && <ConnectionSteps status={status} />}
      </Column>
    </Scroll>
  );
}

const Scroll = styled(Main)`
  flex: 1;
  min-height: 0;
  overflow-y: auto;
`;
const Column = styled.div`
  display: flex;
  flex-direction: column;
  align-items: center;
  box-sizing: border-box;
  max-width: 608px;
  min-height: 100%;
  margin-inline: auto;
  padding: 64px 24px 48px;
  text-align: center;

  @media (max-width: 767px) {
    padding: 32px 16px;
  }
`;
const Icon = styled.span`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 64px;
  height: 64px;
  border: 1px solid ${color('outboundLine')};
  border-radius: 12px;
  background: ${color('outbound')};
  color: ${color('primary')};
`;
const Title = styled.h1`
  margin-block-start: 24px;
  color: ${color('text')};
  font-size: 24px;
  font-weight: 600;
  line-height: 32px;
`;
const Lead = styled.p`
  margin-block-start: 4px;
  color: ${color('muted')};
  font-size: 14px;
  line-height: 20px;
`;
