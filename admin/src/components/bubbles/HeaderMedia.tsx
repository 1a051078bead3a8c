import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import type { InteractiveHeader } from '../../../../contracts/interactive-content';
import type { MediaFile } from '../../../../contracts/media';
import type { TemplateHeader } from '../../../../contracts/template-content';
import { MediaFrame } from '../media/MediaFrame';
import { useText } from '../use-text';
import { DocumentBox } from './DocumentBox';
import { FilmBox } from './FilmBox';
import { LocationCard } from './LocationCard';
import { PictureBox } from './PictureBox';

interface HeaderMediaProps {
  readonly header: TemplateHeader | InteractiveHeader | null | undefined;
  readonly files: readonly MediaFile[];
}

/** The file or place above a template or a message with buttons. */
export function HeaderMedia({ header, files }: HeaderMediaProps) {
  const t = useText();
  switch (header?.type) {
    case 'image':
      return <PictureBox files={files} named={header.image} alt={t('media.photo')} />;
    case 'video':
      return <FilmBox files={files} named={header.video} />;
    case 'document':
      return <DocumentBox files={files} named={header.document} meta={null} />;
    case 'location':
      return <LocationCard location={header.location} meta={null} />;
    case 'text':
    case undefined:
      return null;
  }
}

/** A message below a picture or video is no wider than that. */
export function BelowHeader({ header, children }: { header: HeaderMediaProps['header']; children: ReactNode }) {
  return <Stack $isNarrow={header?.type === 'image' || header?.type === 'video'}>{children}</Stack>;
}

const Stack = styled.div<{ $isNarrow: boolean }>`
  ${({ $isNarrow }) => $isNarrow && 'max-width: 320px;'}

  > ${MediaFrame} {
    width: auto;
    min-width: 0;
    max-width: none;
  }
  > ${MediaFrame} + * {
    max-width: none;
  }
`;
