import type { ReactNode } from 'react';

import type { MediaFile } from '../../../../contracts/media';
import type { Message } from '../../../../contracts/message';
import type { MessageContent } from '../../../../contracts/message-content';
import { chooseBubble } from './choose-bubble';

interface ContentPreviewProps {
  readonly content: MessageContent;
  /** The files that the content names. */
  readonly files?: readonly MediaFile[];
  readonly meta?: ReactNode;
}

/** The inside of a bubble for a content that is no message yet. */
export function ContentPreview({ content, files = [], meta = null }: ContentPreviewProps) {
  const message = draftMessage(content, files);
  const Bubble = chooseBubble(message);
  return <Bubble message={message} meta={meta} />;
}

function draftMessage(content: MessageContent, files: readonly MediaFile[]): Message {
  return {
    documentId: 'preview',
    conversation: 'preview',
    wamid: null,
    correlationId: null,
    direction: 'outbound',
    type: content.type,
    text: null,
    content,
    status: null,
    statusTimes: {},
    error: null,
    author: { kind: 'user', name: null },
    replyTo: null,
    retryOf: null,
    forwarded: false,
    media: [...files],
    referral: null,
    product: null,
    editedAt: null,
    revokedAt: null,
    occurredAt: new Date(0).toISOString(),
    changedAt: 0,
  };
}
