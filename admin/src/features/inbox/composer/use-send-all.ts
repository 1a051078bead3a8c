import { useEffect, useRef } from 'react';

import type { MediaFile } from '../../../../../contracts/media';
import type { Message } from '../../../../../contracts/message';
import type { Draft } from '../outgoing/draft';
import type { Tray } from './tray/create-tray';
import { fileContent } from './tray/tray-draft';

interface SendAllInput {
  readonly text: string;
  readonly tray: Tray;
  readonly hasFiles: boolean;
  readonly replyTo: Message | null;
  readonly onSend: (draft: Draft) => void;
  /** The text has gone. */
  readonly onSent: () => void;
}

/** Files first, one message each, as soon as they are uploaded; then the text. */
export function useSendAll({ text, tray, hasFiles, replyTo, onSend, onSent }: SendAllInput): () => void {
  const latestText = useLatestText(text);
  return () => {
    // Only the first message answers; the others follow it.
    let quoted = replyTo;
    const sendNext = (draft: Draft) => {
      onSend({ ...draft, replyTo: quoted });
      quoted = null;
    };
    const sendText = () => {
      const body = latestText.current ?? '';
      if (body.trim() === '') return;
      sendNext({ content: { type: 'text', text: { body } } });
      onSent();
    };
    if (!hasFiles) {
      sendText();
      return;
    }
    const onReady = (media: MediaFile, caption: string) => sendNext({ content: fileContent(media, caption), media: [media] });
    tray.send({ onReady, onDone: sendText });
  };
}

/** The text as it is when the files before it have gone; gone itself with the conversation, where it stays a draft. */
function useLatestText(text: string) {
  const latest = useRef<string | null>(text);
  latest.current = text;
  useEffect(
    () => () => {
      latest.current = null;
    },
    [],
  );
  return latest;
}
