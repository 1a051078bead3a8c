import type { Message } from '../../../../../contracts/message';
import { useText } from '../../../components/use-text';
import type { WindowLevel } from '../model/window-level';
import { Composer } from './Composer';
import { QuietBar } from './QuietBar';
import { WindowClosedPanel } from './WindowClosedPanel';

interface ReplyAreaProps {
  readonly contactName: string;
  readonly isGroup: boolean;
  readonly level: WindowLevel;
  readonly now: number;
  readonly draft: { readonly text: string; readonly setText: (text: string) => void };
  readonly replyTo: Message | null;
  readonly onCancelReply: () => void;
  readonly onChooseTemplate: () => void;
  readonly onSend: (text: string) => void;
}

/** The composer while the window is open; else only what can be sent. The draft stays either way. */
export function ReplyArea(props: ReplyAreaProps) {
  const { contactName, isGroup, level, now, draft, replyTo, onCancelReply, onChooseTemplate, onSend } = props;
  const t = useText();
  if (isGroup) return <QuietBar>{t('composer.group')}</QuietBar>;
  if (level.kind !== 'open') {
    return (
      <WindowClosedPanel
        contactName={contactName}
        closedAt={level.kind === 'closed' ? level.expiresAt : null}
        now={now}
        hasDraft={draft.text.trim() !== ''}
        onChooseTemplate={onChooseTemplate}
      />
    );
  }
  return (
    <Composer
      contactName={contactName}
      text={draft.text}
      onChange={draft.setText}
      replyTo={replyTo}
      onCancelReply={onCancelReply}
      onSend={onSend}
      onChooseTemplate={onChooseTemplate}
    />
  );
}
