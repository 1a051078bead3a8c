import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { AiProvider } from '../../../../../contracts/ai-provider';
import { useWhatsappDeleteAiProviderMutation } from '../../../api/ai-providers-api';
import { ConfirmDialog } from '../../../components/page/ConfirmDialog';
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
  const { toggleNotification } = useNotification();
  const [remove] = useWhatsappDeleteAiProviderMutation();
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
      title={t('assistants.provider.delete.title', { name })}
      body={t('assistants.provider.delete.text')}
      confirm={t('page.delete')}
      isDangerous
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    />
  );
}
