import type { ReactNode } from 'react';

import { Play } from '@strapi/icons';

import type { MediaFile } from '../../../../contracts/media';
import { fileView } from '../media/file-view';
import { FileTrouble } from '../media/FileTrouble';
import { MediaFrame } from '../media/MediaFrame';
import { heights } from '../media/media-shape';
import { VideoBox } from '../media/VideoBox';
import { useText } from '../use-text';

interface FilmBoxProps {
  readonly files: readonly MediaFile[];
  readonly named: { readonly media?: string | null | undefined; readonly link?: string | null | undefined } | null | undefined;
  readonly children?: ReactNode;
}

/** A video in its box, in any state. */
export function FilmBox({ files, named, children }: FilmBoxProps) {
  const t = useText();
  const view = fileView(files, named);
  return (
    <MediaFrame $height={heights.landscape}>
      {view.kind === 'stored' ? (
        <VideoBox key={view.file.documentId} file={view.file} />
      ) : (
        <FileTrouble view={view} icon={<Play />} label={t('media.video')} />
      )}
      {children}
    </MediaFrame>
  );
}
