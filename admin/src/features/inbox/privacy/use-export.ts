import { useEffect, useRef, useState } from 'react';

import type { Conversation } from '../../../../../contracts/conversation';
import { exportContact } from '../../../api/export-contact';
import { saveBlob } from '../../../components/media/save-file';
import { useText } from '../../../components/use-text';
import { serverNow } from '../../../live/live-store';
import { useRefusalText } from '../actions/use-refusal-text';
import { exportFileName } from './export-file-name';

type ExportState =
  { readonly kind: 'idle' } | { readonly kind: 'running'; readonly bytes: number } | { readonly kind: 'failed'; readonly message: string };

/** Brings the file and hands it to the browser's downloads. Closing the dialog ends it. */
export function useExport({ documentId, name }: Conversation['contact'], onSaved: (filename: string) => void) {
  const t = useText();
  const refusalText = useRefusalText();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    const control = new AbortController();
    running.current = control;
    setState({ kind: 'running', bytes: 0 });
    const result = await exportContact(documentId, {
      signal: control.signal,
      onProgress: (bytes) => setState({ kind: 'running', bytes }),
    });
    if (result.kind === 'cancelled') return;
    if (result.kind !== 'file') {
      setState({ kind: 'failed', message: result.kind === 'refused' ? refusalText(result.error) : t('export.broken') });
      return;
    }
    const filename = exportFileName(name, serverNow());
    saveBlob(result.file, filename);
    onSaved(filename);
  };
  return { state, start: () => void start() };
}
