import type { Template } from '../../../../../contracts/template';
import { templateLimits } from '../../../../../contracts/message-limits';
import { ConfirmDialog } from '../../../components/page/ConfirmDialog';
import { useText } from '../../../components/use-text';
import { DeleteTemplate } from '../list/DeleteTemplate';

export type EditorQuestion = 'send' | 'discard' | 'delete' | null;

interface EditorDialogsProps {
  readonly question: EditorQuestion;
  readonly name: string;
  readonly template: Template | null;
  readonly onSend: () => void;
  readonly onDiscard: () => void;
  readonly onDeleted: () => void;
  readonly onCancel: () => void;
}

/** What is told before it happens: Meta's limits, lost changes, a blocked name. */
export function EditorDialogs({ question, name, template, onSend, onDiscard, onDeleted, onCancel }: EditorDialogsProps) {
  const t = useText();
  switch (question) {
    case null:
      return null;
    case 'send':
      return (
        <ConfirmDialog
          title={t('templates.send.title')}
          body={t('templates.send.text', { day: templateLimits.editsPerDay, month: templateLimits.editsPer30Days })}
          confirm={t('templates.send')}
          onConfirm={onSend}
          onCancel={onCancel}
        />
      );
    case 'discard':
      return (
        <ConfirmDialog
          title={t('templates.discard.title')}
          body={t('templates.discard.text')}
          confirm={t('page.discard')}
          isDangerous
          onConfirm={onDiscard}
          onCancel={onCancel}
        />
      );
    case 'delete':
      return template && <DeleteTemplate row={{ name, languages: [template] }} onDone={onDeleted} onCancel={onCancel} />;
  }
}
