import { FileBadge, FileThumb } from '../../../../components/media/FileThumb';
import { ThumbBox } from '../../../../components/media/ThumbBox';
import type { TrayItem } from './tray-item';

/** A file of this device shows before it is uploaded; one of the Media Library as soon as its bytes are here. */
export function TrayThumb({ item: { thumbnail, file, state, as, name } }: { item: TrayItem }) {
  if (file === null && state.kind === 'uploaded') return <FileThumb file={state.media} />;
  return (
    <ThumbBox url={thumbnail}>
      <FileBadge kind={as} filename={name} />
    </ThumbBox>
  );
}
