import type { ReactNode } from 'react';

import { File } from '@strapi/icons';
import { styled } from 'styled-components';

import type { MediaFile } from '../../../../contracts/media';
import { color } from '../inbox-colors';
import { DownloadButton } from '../media/DownloadButton';
import { fileView } from '../media/file-view';
import { FileTrouble } from '../media/FileTrouble';
import { typeBadge } from '../media/type-badge';
import { nameOf } from '../media/use-download';
import { useFileSize } from '../media/use-file-size';
import { useText } from '../use-text';
import { FileCard } from './FileCard';

interface DocumentBoxProps {
  readonly files: readonly MediaFile[];
  readonly named:
    | {
        readonly media?: string | null | undefined;
        readonly link?: string | null | undefined;
        readonly filename?: string | null | undefined;
      }
    | null
    | undefined;
  readonly meta: ReactNode;
}

/** A document as a card, in any state. */
export function DocumentBox({ files, named, meta }: DocumentBoxProps) {
  const t = useText();
  const sizeOf = useFileSize();
  const view = fileView(files, named);
  const label = named?.filename ?? t('media.document');
  if (view.kind !== 'stored') {
    return (
      <>
        <Frame>
          <FileTrouble view={view} icon={<File />} label={label} />
        </Frame>
        {meta !== null && <End>{meta}</End>}
      </>
    );
  }
  const name = named?.filename ?? nameOf(view.file);
  return (
    <FileCard
      badge={typeBadge(name) ?? <File />}
      name={name}
      details={view.file.size === null ? t('media.document') : sizeOf(view.file.size)}
      meta={meta}
      action={<DownloadButton file={view.file} name={name} />}
    />
  );
}

const Frame = styled.div`
  min-width: 220px;
  margin: 4px;
  border-radius: 8px;
  background: ${color('quote')};
`;
const End = styled.div`
  display: flex;
  justify-content: flex-end;
  padding: 0 10px 5px;
`;
