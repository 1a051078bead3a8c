import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import { useWhatsappDeleteTemplateMutation } from '../../../api/templates-api';
import { ConfirmDialog } from '../../../components/page/ConfirmDialog';
import { useText } from '../../../components/use-text';
import { DRAFT_STATUS } from '../../../../../contracts/template-status';
import { useRefusalText } from '../state/use-refusal-text';
import type { TemplateRow } from './template-rows';

interface DeleteTemplateProps {
  readonly row: Pick<TemplateRow, 'name' | 'languages'>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Asks, then deletes the given languages one after the other: Meta takes them one by one. */
export function DeleteTemplate({ row: { name, languages }, onDone, onCancel }: DeleteTemplateProps) {
  const t = useText();
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();
  const [remove] = useWhatsappDeleteTemplateMutation();
  const [isBusy, setIsBusy] = useState(false);
  const wasAtMeta = languages.some(({ status }) => status !== DRAFT_STATUS);
  const isApproved = languages.some(({ status }) => status === 'APPROVED' || status === 'PAUSED');

  const confirm = async () => {
    setIsBusy(true);
    for (const { documentId } of languages) {
      const answer = await remove(documentId);
      if ('error' in answer) {
        toggleNotification({ type: 'danger', message: refusalText(answer.error) });
        onCancel();
        return;
      }
    }
    onDone();
  };

  return (
    <ConfirmDialog
      title={t('templates.delete.title', { name, count: languages.length, language: languages[0]?.language ?? '' })}
      body={t(isApproved ? 'templates.delete.approved' : wasAtMeta ? 'templates.delete.meta' : 'templates.delete.draft')}
      confirm={t('page.delete')}
      isDangerous
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    />
  );
}
