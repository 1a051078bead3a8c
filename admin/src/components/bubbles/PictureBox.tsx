import type { ReactNode } from 'react';

import { Image } from '@strapi/icons';

import type { MediaFile } from '../../../../contracts/media';
import { fileView } from '../media/file-view';
import { FileTrouble } from '../media/FileTrouble';
import { MediaFrame } from '../media/MediaFrame';
import { Picture, usePictureHeight } from '../media/Picture';
import { useText } from '../use-text';

interface PictureBoxProps {
  readonly files: readonly MediaFile[];
  readonly named: { readonly media?: string | null | undefined; readonly link?: string | null | undefined } | null | undefined;
  readonly alt: string;
  readonly children?: ReactNode;
}

/** A picture in its box, in any state. */
export function PictureBox({ files, named, alt, children }: PictureBoxProps) {
  const t = useText();
  const view = fileView(files, named);
  const [height, onShape] = usePictureHeight(named?.media ?? null);
  return (
    <MediaFrame $height={height}>
      {view.kind === 'stored' ? (
        <Picture file={view.file} alt={alt} onShape={onShape} />
      ) : (
        <FileTrouble view={view} icon={<Image />} label={t('media.photo')} />
      )}
      {children}
    </MediaFrame>
  );
}
