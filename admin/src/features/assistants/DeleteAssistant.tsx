import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { Assistant } from '../../../../contracts/assistant';
import { useWhatsappDeleteAssistantMutation } from '../../api/assistants-api';
import { ConfirmDialog } from '../../components/page/ConfirmDialog';
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
  const { toggleNotification } = useNotification();
  const [remove] = useWhatsappDeleteAssistantMutation();
  const [isBusy, setIsBusy] = useState(false);
  const confirm = async () => {
    setIsBusy(true);
    const answer = await remove(documentId);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: refusedText(answer.error) });
      onCancel();
    } else {
      onDone();
    }
  };
  return (
    <ConfirmDialog
      title={t('assistants.delete.title', { name: draft.name })}
      body={t('assistants.delete.text', { count: figures.conversations })}
      confirm={t('page.delete')}
      isDangerous
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    />
  );
}
