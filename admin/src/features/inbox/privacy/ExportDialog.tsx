import { Download } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { Notice } from '../../../components/page/Notice';
import { useFileSize } from '../../../components/media/use-file-size';
import { useText } from '../../../components/use-text';
import { DialogFrame } from '../dialogs/DialogFrame';
import { useExport } from './use-export';

interface ExportDialogProps {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** All that is kept of a contact, as one file. */
export function ExportDialog({ conversation: { contact }, onClose }: ExportDialogProps) {
  const t = useText();
  const fileSize = useFileSize();
  const { toggleNotification } = useNotification();
  const { state, start } = useExport(contact, (filename) => {
    toggleNotification({ type: 'success', message: t('export.saved', { filename }) });
    onClose();
  });
  const isRunning = state.kind === 'running';
  return (
    <DialogFrame
      title={t('export.title', { name: contact.name })}
      width={520}
      onClose={onClose}
      submit={{ label: t('export.start'), icon: <Download />, isBusy: isRunning, onSubmit: start }}
    >
      <Column>
        <p>{t('export.what')}</p>
        <p>{t('export.care')}</p>
        {isRunning && (
          <Progress role="status">
            {state.bytes === 0 ? t('export.waiting') : t('export.progress', { size: fileSize(state.bytes) })}
          </Progress>
        )}
        {state.kind === 'failed' && (
          <Notice tone="danger" title={t('export.failed')}>
            {state.message}
          </Notice>
        )}
      </Column>
    </DialogFrame>
  );
}

const Column = styled.div`
  display: flex;
  flex-direction: column;
  gap: 12px;
  font-size: 14px;
  line-height: 20px;
`;
const Progress = styled.p`
  font-weight: 600;
  font-variant-numeric: tabular-nums;
`;
