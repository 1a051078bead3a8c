import { File } from '@strapi/icons';

import { useText } from '../use-text';
import { FormattedText } from '../format/FormattedText';
import { contentOf, type BubbleProps } from './bubble-props';
import { BubbleText } from './BubbleText';
import { FileCard } from './FileCard';

export function DocumentBubble({ message, meta }: BubbleProps) {
  const t = useText();
  const file = contentOf(message.content, 'document')?.document;
  const caption = file?.caption ?? null;
  const kind = fileKind(file?.filename ?? null);
  return (
    <>
      <FileCard
        badge={kind ?? <File />}
        name={file?.filename ?? t('media.document')}
        details={file?.filename ? t('media.document') : null}
        meta={caption === null ? meta : null}
      />
      {caption !== null && (
        <BubbleText meta={meta}>
          <FormattedText text={caption} />
        </BubbleText>
      )}
    </>
  );
}

/** `PDF` for invoice.pdf; null where the name does not say. */
function fileKind(filename: string | null): string | null {
  return /\.([a-z0-9]{1,4})$/i.exec(filename ?? '')?.[1]?.toUpperCase() ?? null;
}
