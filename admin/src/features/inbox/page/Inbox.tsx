import { Page, useIsMobile } from '@strapi/strapi/admin';
import { Main } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { useLive } from '../../../live/live-store';
import { ConversationListPane } from '../list/ConversationListPane';
import { ConversationPane } from '../thread/ConversationPane';
import { ThreadSkeleton } from '../thread/ThreadSkeleton';
import { useConversation } from '../thread/use-conversation';
import { ConnectionBanner } from './ConnectionBanner';
import { NothingSelected } from './NothingSelected';
import { Problem } from './Problem';
import { useInboxAddress } from './use-inbox-address';

/** List and thread side by side; on a phone one after the other. */
export function Inbox() {
  const address = useInboxAddress();
  const isPhone = useIsMobile();
  const { selected, close } = address;
  return (
    <>
      <ConnectionBanner />
      <Panes>
        {(!isPhone || selected === null) && <ConversationListPane address={address} />}
        {selected !== null && (
          <ThreadArea>
            <Selected key={selected} documentId={selected} onBack={close} />
          </ThreadArea>
        )}
        {selected === null && !isPhone && (
          <ThreadArea>
            <InboxTitle />
            <NothingSelected />
          </ThreadArea>
        )}
        {selected === null && isPhone && <InboxTitle />}
      </Panes>
    </>
  );
}

function Selected({ documentId, onBack }: { documentId: string; onBack: () => void }) {
  const t = useText();
  const state = useConversation(documentId);
  switch (state.kind) {
    case 'loading':
      return <ThreadSkeleton />;
    case 'failed':
      return <Problem text={t('thread.failed')} onRetry={state.retry} />;
    case 'missing':
      return <Problem text={t('thread.missing')} />;
    case 'ready':
      return (
        <>
          <InboxTitle name={state.conversation.contact.name} />
          <ConversationPane conversation={state.conversation} onBack={onBack} />
        </>
      );
  }
}

/** "(3) Ana · WhatsApp", so that another tab shows what waits here. */
function InboxTitle({ name }: { name?: string }) {
  const t = useText();
  const unread = useLive((state) => state.unread);
  const place = name === undefined ? t('plugin.name') : t('title.conversation', { name });
  return <Page.Title>{unread > 0 ? `(${unread > 99 ? '99+' : unread}) ${place}` : place}</Page.Title>;
}

const Panes = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;
`;
const ThreadArea = styled(Main)`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
  background: ${color('thread')};
`;
