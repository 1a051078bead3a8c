import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import { fetchLimit } from '../../../../contracts/fetch-limit';
import { fileTypes } from '../../../../contracts/file-types';
import type { MediaFile } from '../../../../contracts/media';
import { useWhatsappMediaTicketMutation } from '../../api/media-api';
import { useText } from '../use-text';
import { readMediaBytes } from './fetch-media';
import { mediaCache } from './media-cache';
import { saveBlob, saveFile } from './save-file';
import { canUseTickets, ticketAddress } from './ticket-url';

/** Large files go straight from the server to the disk; small ones, and those of another origin, through memory. */
export function useDownload(file: MediaFile) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const [ticket] = useWhatsappMediaTicketMutation();
  const [isRunning, setIsRunning] = useState(false);
  const { documentId, size } = file;

  const download = async () => {
    setIsRunning(true);
    try {
      const cached = mediaCache.peek(documentId);
      if (cached) {
        saveFile(cached.url, nameOf(file));
      } else if ((size ?? 0) > fetchLimit && canUseTickets()) {
        const { data } = await ticket(documentId).unwrap();
        saveFile(ticketAddress(data.url), nameOf(file));
      } else {
        const blob = await readMediaBytes(documentId);
        if (!blob) throw new Error('The file is gone.');
        saveBlob(blob, nameOf(file));
      }
    } catch {
      toggleNotification({ type: 'danger', message: t('media.download-failed') });
    } finally {
      setIsRunning(false);
    }
  };
  return { download: () => void download(), isRunning };
}

/** Its own name, else one that says what it is. */
export function nameOf({ filename, kind, mimeType, documentId }: MediaFile): string {
  if (filename) return filename;
  const extension = fileTypes.find((type) => type.mimeType === mimeType)?.extensions[0];
  return `${kind}-${documentId.slice(0, 6)}${extension === undefined ? '' : `.${extension}`}`;
}
