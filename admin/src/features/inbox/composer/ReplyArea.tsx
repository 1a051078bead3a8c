import type { Conversation } from '../../../../../contracts/conversation';
import type { Message } from '../../../../../contracts/message';
import { useText } from '../../../components/use-text';
import type { OpenDialog } from '../dialogs/dialog';
import type { WindowLevel } from '../model/window-level';
import type { Draft } from '../outgoing/draft';
import { AutomaticLine } from './AutomaticLine';
import { BlockedBar } from './BlockedBar';
import { Composer } from './Composer';
import { QuietBar } from './QuietBar';
import type { Tray } from './tray/create-tray';
import { WindowClosedPanel } from './WindowClosedPanel';

interface ReplyAreaProps {
  readonly conversation: Conversation;
  readonly level: WindowLevel;
  readonly now: number;
  readonly draft: { readonly text: string; readonly setText: (text: string) => void };
  readonly tray: Tray;
  readonly replyTo: Message | null;
  readonly onCancelReply: () => void;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly onSend: (draft: Draft) => void;
  readonly canSaveObjects: boolean;
}

/** The composer while the window is open; else only what can be sent. The draft stays either way. */
export function ReplyArea({ conversation, level, now, draft, ...rest }: ReplyAreaProps) {
  const t = useText();
  const { contact } = conversation;
  const lead = <AutomaticLine conversation={conversation} />;
  if (contact.isGroup) return <QuietBar>{t('composer.group')}</QuietBar>;
  if (contact.blockedAt !== null) return <BlockedBar conversation={conversation} />;
  if (level.kind !== 'open') {
    return (
      <WindowClosedPanel
        contactName={contact.name}
        closedAt={level.kind === 'closed' ? level.expiresAt : null}
        now={now}
        hasDraft={draft.text.trim() !== ''}
        onChooseTemplate={() => rest.onOpen({ kind: 'template' })}
        lead={lead}
      />
    );
  }
  return (
    <Composer
      conversation={conversation.documentId}
      contactName={contact.name}
      text={draft.text}
      onChange={draft.setText}
      lead={lead}
      {...rest}
    />
  );
}
