import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import { useText } from '../use-text';
import { ConfirmDialog } from './ConfirmDialog';

interface DeleteDialogProps {
  readonly title: string;
  readonly body: string;
  /** What the mutation answers. */
  readonly remove: () => PromiseLike<{ readonly data?: unknown; readonly error?: unknown }>;
  readonly refusedText: (error: unknown) => string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks, then deletes; what the server refuses is told, and nothing is gone. */
export function DeleteDialog({ title, body, remove, refusedText, onDone, onCancel }: DeleteDialogProps) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const [isBusy, setIsBusy] = useState(false);
  const confirm = async () => {
    setIsBusy(true);
    const { error } = await remove();
    if (error === undefined) {
      onDone();
      return;
    }
    toggleNotification({ type: 'danger', message: refusedText(error) });
    onCancel();
  };
  return (
    <ConfirmDialog
      title={title}
      body={body}
      confirm={t('page.delete')}
      isDangerous
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    />
  );
}
