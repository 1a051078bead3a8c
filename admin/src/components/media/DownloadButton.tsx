import { Download } from '@strapi/icons';

import type { MediaFile } from '../../../../contracts/media';
import { GhostButton } from '../GhostButton';
import { useText } from '../use-text';
import { useDownload } from './use-download';

export function DownloadButton({ file, name }: { file: MediaFile; name: string }) {
  const t = useText();
  const { download, isRunning } = useDownload(file);
  return (
    <GhostButton label={t('media.download', { name })} aria-busy={isRunning} disabled={isRunning} onClick={download}>
      <Download />
    </GhostButton>
  );
}
