import { useEffect, useRef, useState } from 'react';

import { uploadMedia, type UploadRefusal } from '../../api/upload-media';
import type { MediaFile } from '../../../../contracts/media';
import { mediaCache } from './media-cache';

export type UploadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly name: string; readonly share: number }
  | UploadRefusal
  | { readonly kind: 'failed'; readonly again: () => void };

/** One file at a time, as a form needs it. Leaving the form ends the upload. */
export function useUpload(onStored: (file: MediaFile) => void) {
  const [state, setState] = useState<UploadState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const upload = async (file: File): Promise<void> => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setState({ kind: 'running', name: file.name, share: 0 });
    const onProgress = (share: number) => setState({ kind: 'running', name: file.name, share });
    const result = await uploadMedia(file, { filename: file.name, signal: control.signal, onProgress });
    if (running.current !== control) return;
    switch (result.kind) {
      case 'stored':
        mediaCache.put(result.file.documentId, file);
        setState({ kind: 'idle' });
        onStored(result.file);
        return;
      case 'cancelled':
        setState({ kind: 'idle' });
        return;
      case 'failed':
        setState({ kind: 'failed', again: () => void upload(file) });
        return;
      case 'refused':
        setState(result);
    }
  };

  return {
    state,
    setState,
    upload: (file: File) => void upload(file),
    cancel: () => {
      running.current?.abort();
      setState({ kind: 'idle' });
    },
  };
}
