import { File, MusicNotes, Play } from '@strapi/icons';

import type { MediaFile } from '../../../../contracts/media';
import { ThumbBox } from './ThumbBox';
import { typeBadge } from './type-badge';
import { useMediaBlob } from './use-media-blob';

/** A stored file at 40 px: its picture, or what it is. */
export function FileThumb({ file }: { file: MediaFile }) {
  const isPicture = (file.kind === 'image' || file.kind === 'sticker') && file.state === 'stored';
  const media = useMediaBlob(isPicture ? file.documentId : null);
  return (
    <ThumbBox url={media.kind === 'ready' ? media.url : null}>
      <FileBadge kind={file.kind} filename={file.filename} />
    </ThumbBox>
  );
}

interface FileBadgeProps {
  readonly kind: MediaFile['kind'] | null;
  readonly filename: string | null;
}

export function FileBadge({ kind, filename }: FileBadgeProps) {
  if (kind === 'video') return <Play />;
  if (kind === 'audio') return <MusicNotes />;
  return <>{typeBadge(filename) ?? <File />}</>;
}
