import type { ComponentType } from 'react';

import { useNotification, useStrapiApp } from '@strapi/strapi/admin';

import type { FileKind } from '../../../../contracts/file-types';
import type { MediaFile } from '../../../../contracts/media';
import { requestProblem } from '../../api/api-error';
import { useWhatsappTakeLibraryFileMutation } from '../../api/media-api';
import { useOptionalText, useText } from '../use-text';
import { useRefusalText } from './use-refusal-text';
import { refusalOf } from './refusal-of';

/** What Strapi's dialog is given and gives, as far as it is used here. */
interface MediaLibraryProps {
  readonly allowedTypes: readonly string[];
  readonly multiple: boolean;
  readonly onClose: () => void;
  readonly onSelectAssets: (files: readonly { readonly id: number }[]) => void;
}

interface LibraryDialogProps {
  readonly kinds: readonly FileKind[];
  readonly isMultiple?: boolean;
  readonly onClose: () => void;
  readonly onTaken: (files: readonly MediaFile[]) => void;
}

const libraryTypes: Readonly<Record<FileKind, string>> = {
  image: 'images',
  sticker: 'images',
  video: 'videos',
  audio: 'audios',
  document: 'files',
};

/** Strapi's own Media Library. Mount it only while it is open: it asks for everything as soon as it stands. */
export function LibraryDialog({ kinds, isMultiple = false, onClose, onTaken }: LibraryDialogProps) {
  const t = useText();
  const optional = useOptionalText();
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();
  const [take] = useWhatsappTakeLibraryFileMutation();
  const Dialog = useStrapiApp('WhatsAppMedia', ({ components }) => components['media-library']) as
    ComponentType<MediaLibraryProps> | undefined;
  if (!Dialog) return null;

  const choose = async (chosen: readonly { readonly id: number }[]) => {
    onClose();
    const taken: MediaFile[] = [];
    for (const { id } of chosen) {
      try {
        const { data } = await take({ fileId: id }).unwrap();
        taken.push(data);
      } catch (error) {
        const problem = requestProblem(error);
        const refusal = refusalOf(error);
        const message =
          problem.kind === 'unreachable'
            ? t('error.unreachable')
            : refusal
              ? refusalText(refusal)
              : (optional(`refusal.${problem.code}`) ?? problem.message);
        toggleNotification({ type: 'danger', message });
      }
    }
    if (taken.length > 0) onTaken(taken);
  };

  return (
    <Dialog
      allowedTypes={[...new Set(kinds.map((kind) => libraryTypes[kind]))]}
      multiple={isMultiple}
      onClose={onClose}
      onSelectAssets={(chosen) => void choose(chosen)}
    />
  );
}
