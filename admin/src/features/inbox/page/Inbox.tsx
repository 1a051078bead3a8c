import { lazy, Suspense } from 'react';

import { Page, useIsMobile } from '@strapi/strapi/admin';
import { Main } from '@strapi/design-system';
import { styled } from 'styled-components';

import { permissions } from '../../../../../contracts/permissions';
import { color } from '../../../components/inbox-colors';
import { usePermission } from '../../../components/use-permission';
import { useText } from '../../../components/use-text';
import { useLive } from '../../../live/live-store';
import { CommandsContext } from '../actions/commands';
import { UndoToast } from '../actions/UndoToast';
import { useCommandsOfPerson } from '../actions/use-commands-of';
import { useConversationKeys } from '../keys/use-conversation-keys';
import { ConversationListPane } from '../list/ConversationListPane';
import { ConversationPane } from '../thread/ConversationPane';
import { ThreadSkeleton } from '../thread/ThreadSkeleton';
import { useConversation } from '../thread/use-conversation';
import { ConnectionBanner } from './ConnectionBanner';
import { InboxDialogContext } from './inbox-dialog';
import { InboxDialogs } from './InboxDialogs';
import { NothingSelected } from './NothingSelected';
import { Problem } from './Problem';
import { useInboxAddress } from './use-inbox-address';
import { useInboxDialogs } from './use-inbox-dialogs';
import { useNewConversation } from './use-new-conversation';
import { useOnLeaving } from './use-on-leaving';
import { useScopeKeys } from './use-scope-keys';
import { useSingleKey } from './use-single-key';

const NewConversationDialog = lazy(() =>
  import('../start/NewConversationDialog').then((module) => ({ default: module.NewConversationDialog })),
);
const GoneConversation = lazy(() => import('../gone/GoneConversation').then((module) => ({ default: module.GoneConversation })));

/** List and thread side by side; on a phone one after the other. */
export function Inbox() {
  const address = useInboxAddress();
  const isPhone = useIsMobile();
  const { isAllowed: canSend } = usePermission(permissions.messagesSend);
  const { wanted, open, close: closeNew, goTo } = useNewConversation();
  const dialogs = useInboxDialogs();
  const onLeaving = useOnLeaving({ isPhone, selected: address.selected, close: address.close });
  const commandsOf = useCommandsOfPerson({ open: dialogs.open, onLeaving });
  useSingleKey('c', canSend ? () => open() : null);
  useSingleKey('?', () => dialogs.open({ kind: 'keyboard' }));
  useScopeKeys(address);
  return (
    <InboxDialogContext.Provider value={dialogs.open}>
      <CommandsContext.Provider value={commandsOf}>
        <ConnectionBanner />
        <InboxPanes address={address} isPhone={isPhone} onNew={canSend ? open : null} onStartConversation={open} />
        {canSend && wanted && (
          <Suspense fallback={null}>
            <NewConversationDialog first={wanted} from={address.number} onClose={closeNew} onStarted={goTo} />
          </Suspense>
        )}
        <InboxDialogs open={dialogs.dialog} onClose={() => dialogs.open(null)} />
      </CommandsContext.Provider>
    </InboxDialogContext.Provider>
  );
}

type StartConversation = (contact: { readonly phone: string; readonly name: string }) => void;

interface PanesProps {
  readonly address: ReturnType<typeof useInboxAddress>;
  readonly isPhone: boolean;
  readonly onNew: (() => void) | null;
  readonly onStartConversation: StartConversation;
}

function InboxPanes({ address, isPhone, onNew, onStartConversation }: PanesProps) {
  const { selected, close } = address;
  return (
    <Panes>
      {(!isPhone || selected === null) && <ConversationListPane address={address} onNew={onNew} />}
      {selected !== null && (
        <ThreadArea>
          <Selected key={selected} documentId={selected} onBack={close} onStartConversation={onStartConversation} />
        </ThreadArea>
      )}
      {selected === null && !isPhone && (
        <ThreadArea>
          <NothingSelected />
          <NothingOpen />
        </ThreadArea>
      )}
      {selected === null && isPhone && <NothingOpen />}
    </Panes>
  );
}

interface SelectedProps {
  readonly documentId: string;
  readonly onBack: () => void;
  readonly onStartConversation: StartConversation;
}

function Selected({ documentId, onBack, onStartConversation }: SelectedProps) {
  const t = useText();
  const state = useConversation(documentId);
  if (state.kind === 'ready') {
    return (
      <>
        <InboxTitle name={state.conversation.contact.name} />
        <ConversationPane conversation={state.conversation} onBack={onBack} onStartConversation={onStartConversation} />
      </>
    );
  }
  return (
    <>
      {state.kind === 'loading' && <ThreadSkeleton />}
      {state.kind === 'failed' && <Problem text={t('thread.failed')} onRetry={state.retry} />}
      {state.kind === 'missing' && (
        <Suspense fallback={null}>
          <GoneConversation documentId={documentId} onBack={onBack} />
        </Suspense>
      )}
      <NothingOpen />
    </>
  );
}

/** Without an open conversation the keys are for the row that has the focus, and what was done can be taken back all the same. */
function NothingOpen() {
  useConversationKeys(null);
  return (
    <>
      <InboxTitle />
      <UndoToast />
    </>
  );
}

/** "(3) Ana · WhatsApp", so that another tab shows what waits here. */
function InboxTitle({ name }: { name?: string }) {
  const t = useText();
  const unread = useLive((state) => state.unread);
  const place = name === undefined ? t('plugin.name') : t('title.conversation', { name });
  return <Page.Title>{unread > 0 ? `(${unread > 99 ? '99+' : unread}) ${place}` : place}</Page.Title>;
}

const Panes = styled.div`
  position: relative;
  display: flex;
  flex: 1;
  min-height: 0;
`;
const ThreadArea = styled(Main)`
  position: relative;
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
  background: ${color('thread')};
`;
