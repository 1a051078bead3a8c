import type { ReactNode } from 'react';

import type { MediaFile } from '../../../../../contracts/media';
import { ReplyArrow } from '../../ReplyArrow';
import { BubbleButtons } from '../BubbleButtons';
import { BelowHeader, HeaderMedia } from '../HeaderMedia';
import { MessageParts } from '../MessageParts';
import type { InteractiveOf } from './kinds';

interface SentButtonsProps {
  readonly content: InteractiveOf<'button'>;
  readonly files: readonly MediaFile[];
  readonly chosen: ReadonlySet<string>;
  readonly meta: ReactNode;
}

export function SentButtons({ content: { header, body, footer, buttons }, files, chosen, meta }: SentButtonsProps) {
  return (
    <BelowHeader header={header}>
      <HeaderMedia header={header} files={files} />
      <MessageParts title={header?.type === 'text' ? header.text : null} body={body} footer={footer ?? null} meta={meta} />
      <BubbleButtons buttons={buttons.map(({ id, title }) => ({ icon: <ReplyArrow />, text: title, isChosen: chosen.has(id) }))} />
    </BelowHeader>
  );
}
