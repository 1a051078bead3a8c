import { lazy, Suspense } from 'react';

import { Page, useIsMobile } from '@strapi/strapi/admin';
import { Main } from '@strapi/design-system';
import { styled } from 'styled-components';

import { permissions } from '../../../../../contracts/permissions';
import { color } from '../../../components/inbox-colors';
import { usePermission } from '../../../components/use-permission';
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
import { useNewConversation } from './use-new-conversation';
import { useSingleKey } from './use-single-key';

const NewConversationDialog = lazy(() =>
  import('../start/NewConversationDialog').then((module) => ({ default: module.NewConversationDialog })),
);

/** List and thread side by side; on a phone one after the other. */
export function Inbox() {
  const address = useInboxAddress();
  const isPhone = useIsMobile();
  const { selected, close } = address;
  const { isAllowed: canSend } = usePermission(permissions.messagesSend);
  const { wanted, open, close: closeNew, goTo } = useNewConversation();
  useSingleKey('c', canSend ? () => open() : null);
  return (
    <>
      <ConnectionBanner />
      <Panes>
        {(!isPhone || selected === null) && <ConversationListPane address={address} onNew={canSend ? open : null} />}
        {selected !== null && (
          <ThreadArea>
            <Selected key={selected} documentId={selected} onBack={close} onStartConversation={open} />
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
      {canSend && wanted && (
        <Suspense fallback={null}>
          <NewConversationDialog first={wanted} onClose={closeNew} onStarted={goTo} />
        </Suspense>
      )}
    </>
  );
}

interface SelectedProps {
  readonly documentId: string;
  readonly onBack: () => void;
  readonly onStartConversation: (contact: { readonly phone: string; readonly name: string }) => void;
}

function Selected({ documentId, onBack, onStartConversation }: SelectedProps) {
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
          <ConversationPane conversation={state.conversation} onBack={onBack} onStartConversation={onStartConversation} />
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
