import type { MessageObject } from '../../../../contracts/message-object';
import { useWhatsappDeleteMessageObjectMutation } from '../../api/message-objects-api';
import { DeleteDialog } from '../../components/page/DeleteDialog';
import { useText } from '../../components/use-text';
import { useRefusalText } from './use-refusal-text';

interface DeleteObjectProps {
  readonly object: MessageObject;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function DeleteObject({ object: { documentId, name, usageCount }, onDone, onCancel }: DeleteObjectProps) {
  const t = useText();
  const refusedText = useRefusalText();
  const [remove] = useWhatsappDeleteMessageObjectMutation();
  return (
    <DeleteDialog
      title={t('messageObjects.delete.title', { name })}
      body={t('messageObjects.delete.text', { count: usageCount })}
      remove={() => remove(documentId)}
      refusedText={refusedText}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}
