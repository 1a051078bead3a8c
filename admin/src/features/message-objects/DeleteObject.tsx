import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { MessageObject } from '../../../../contracts/message-object';
import { useWhatsappDeleteMessageObjectMutation } from '../../api/message-objects-api';
import { ConfirmDialog } from '../../components/page/ConfirmDialog';
import { useText } from '../../components/use-text';
import { useRefusalText } from './use-refusal-text';

interface DeleteObjectProps {
  readonly object: MessageObject;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

export function DeleteObject({ object: { documentId, name, usageCount }, onDone, onCancel }: DeleteObjectProps) {
  const t = useText();
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();
  const [remove] = useWhatsappDeleteMessageObjectMutation();
  const [isBusy, setIsBusy] = useState(false);
  const confirm = async () => {
    setIsBusy(true);
    const answer = await remove(documentId);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: refusalText(answer.error) });
      onCancel();
    } else {
      onDone();
    }
  };
  return (
    <ConfirmDialog
      title={t('messageObjects.delete.title', { name })}
      body={t('messageObjects.delete.text', { count: usageCount })}
      confirm={t('page.delete')}
      isDangerous
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    />
  );
}
