import type { FileKind, FileRefusal } from '../../../../../../contracts/file-types';
import type { MediaFile } from '../../../../../../contracts/media';
import { checkFile } from '../../../../components/media/check-file';

export type TrayState =
  /** Next in line: a few go at a time. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'uploading'; readonly share: number }
  | { readonly kind: 'uploaded'; readonly media: MediaFile }
  /** The server could not be reached. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'converting' }
  | RefusedState;

export interface RefusedState {
  readonly kind: 'refused';
  readonly reason: FileRefusal | null;
  readonly limit: number | null;
  readonly code: string | null;
  readonly message: string;
}

/** A file on its way into a message. */
export interface TrayItem {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** What it is as far as its name tells; what the server says once it is there. */
  readonly as: FileKind | null;
  readonly caption: string;
  /** Null for one of the Media Library: its bytes are not here. */
  readonly file: File | null;
  /** A picture to show meanwhile. */
  readonly thumbnail: string | null;
  /** A picture that may be made into a JPEG that fits. */
  readonly canConvert: boolean;
  readonly state: TrayState;
}

/** @param thumbnail an address of this tab, for pictures */
export function itemOfFile(file: File, { id, thumbnail }: { id: string; thumbnail: string | null }): TrayItem {
  const check = checkFile(file);
  const state: TrayState =
    check.kind === 'fits' ? { kind: 'waiting' } : { kind: 'refused', reason: check.reason, limit: check.limit, code: null, message: '' };
  return {
    id,
    name: file.name,
    size: file.size,
    as: check.kind === 'fits' ? check.as : null,
    caption: '',
    file,
    thumbnail,
    canConvert: check.canConvert,
    state,
  };
}

export function itemOfMedia(media: MediaFile, id: string): TrayItem {
  return {
    id,
    name: media.filename ?? media.kind,
    size: media.size ?? 0,
    as: media.kind,
    caption: '',
    file: null,
    thumbnail: null,
    canConvert: false,
    state: { kind: 'uploaded', media },
  };
}

/** Sounds and stickers have no caption at Meta. */
export function takesCaption({ as }: Pick<TrayItem, 'as'>): boolean {
  return as === null || as === 'image' || as === 'video' || as === 'document';
}

/** Ready, or on the way to it: nothing has to be mended first. */
export function isOnTheWay({ state }: TrayItem): boolean {
  return state.kind === 'waiting' || state.kind === 'uploading' || state.kind === 'uploaded';
}
