import { styled } from 'styled-components';

import { useWhatsappCountsQuery } from '../../../api/inbox-api';
import { ChatBubbleIcon } from '../../../components/ChatBubbleIcon';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { useLive } from '../../../live/live-store';
import { FirstMessage } from './FirstMessage';

/** Beside the list: how to get the first message, else a quiet hint. */
export function NothingSelected() {
  const t = useText();
  const status = useLive((state) => state.status);
  const { data: counts } = useWhatsappCountsQuery();
  const isEmpty = counts !== undefined && Object.values(counts.data).every((count) => count === 0);
  if (isEmpty && status) return <FirstMessage status={status} />;
  return (
    <Center>
      <Icon>
        <ChatBubbleIcon size={32} />
      </Icon>
      <Title>{t('list.title')}</Title>
      <p>{t('nothing-selected')}</p>
    </Center>
  );
}

const Center = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 6px;
  padding: 24px;
  color: ${color('muted')};
  font-size: 14px;
  line-height: 20px;
  text-align: center;
`;
const Icon = styled.span`
  display: inline-flex;
  color: ${color('idle')};
`;
const Title = styled.h1`
  color: ${color('text')};
  font-size: 16px;
  font-weight: 600;
  line-height: 24px;
`;
