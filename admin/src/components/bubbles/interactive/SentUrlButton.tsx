import type { ReactNode } from 'react';

import { ExternalLink } from '@strapi/icons';

import type { MediaFile } from '../../../../../contracts/media';
import { BubbleButtons } from '../BubbleButtons';
import { BelowHeader, HeaderMedia } from '../HeaderMedia';
import { MessageParts } from '../MessageParts';
import type { InteractiveOf } from './kinds';

interface SentUrlButtonProps {
  readonly content: InteractiveOf<'cta_url'>;
  readonly files: readonly MediaFile[];
  readonly meta: ReactNode;
}

export function SentUrlButton({ content: { header, body, footer, displayText }, files, meta }: SentUrlButtonProps) {
  return (
    <BelowHeader header={header}>
      <HeaderMedia header={header} files={files} />
      <MessageParts title={header?.type === 'text' ? header.text : null} body={body} footer={footer ?? null} meta={meta} />
      <BubbleButtons buttons={[{ icon: <ExternalLink width={12} height={12} aria-hidden />, text: displayText }]} />
    </BelowHeader>
  );
}
