import type { AiProvider } from '../../../../../contracts/ai-provider';
import { useWhatsappDeleteAiProviderMutation } from '../../../api/ai-providers-api';
import { DeleteDialog } from '../../../components/page/DeleteDialog';
import { useRefusedText } from '../../../components/use-refused-text';
import { useText } from '../../../components/use-text';

interface DeleteProviderProps {
  readonly provider: AiProvider;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Refused while an assistant uses it. */
export function DeleteProvider({ provider: { documentId, name }, onDone, onCancel }: DeleteProviderProps) {
  const t = useText();
  const refusedText = useRefusedText('assistants');
  const [remove] = useWhatsappDeleteAiProviderMutation();
  return (
    <DeleteDialog
      title={t('assistants.provider.delete.title', { name })}
      body={t('assistants.provider.delete.text')}
      remove={() => remove(documentId)}
      refusedText={refusedText}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}
