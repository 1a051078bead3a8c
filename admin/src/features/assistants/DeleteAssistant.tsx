import type { Assistant } from '../../../../contracts/assistant';
import { useWhatsappDeleteAssistantMutation } from '../../api/assistants-api';
import { DeleteDialog } from '../../components/page/DeleteDialog';
import { useRefusedText } from '../../components/use-refused-text';
import { useText } from '../../components/use-text';

interface DeleteAssistantProps {
  readonly assistant: Assistant;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function DeleteAssistant({ assistant: { documentId, draft, figures }, onDone, onCancel }: DeleteAssistantProps) {
  const t = useText();
  const refusedText = useRefusedText('assistants');
  const [remove] = useWhatsappDeleteAssistantMutation();
  return (
    <DeleteDialog
      title={t('assistants.delete.title', { name: draft.name })}
      body={t('assistants.delete.text', { count: figures.conversations })}
      remove={() => remove(documentId)}
      refusedText={refusedText}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}
