import type { MediaFile } from '../../../../../../contracts/media';
import type { UploadResult } from '../../../../api/upload-media';
import { isOnTheWay, itemOfFile, itemOfMedia, type TrayItem, type TrayState } from './tray-item';

export interface TrayDependencies {
  readonly upload: (file: File, options: { signal: AbortSignal; onProgress: (share: number) => void }) => Promise<UploadResult>;
  readonly convert: (file: File) => Promise<File | null>;
  /** An address for a picture's bytes; null for what is no picture. */
  readonly thumbnailOf: (file: File) => string | null;
  readonly dropThumbnail: (url: string) => void;
  /** The bytes of a file that has a document id now. */
  readonly keep: (media: MediaFile, file: File) => void;
  readonly createId: () => string;
}

export interface TrayContents {
  readonly items: readonly TrayItem[];
  /** Sent in order, each as soon as it is uploaded. */
  readonly isSending: boolean;
}

export interface TraySending {
  /** One file, in its turn. */
  readonly onReady: (media: MediaFile, caption: string) => void;
  /** All have gone. */
  readonly onDone: () => void;
}

export type Tray = ReturnType<typeof createTray>;

const MAX_FILES = 30;
const MAX_UPLOADS = 2;

/** The files of one conversation between choosing and sending. It lives on while other conversations are looked at. */
export function createTray({ upload, convert, thumbnailOf, dropThumbnail, keep, createId }: TrayDependencies) {
  let contents: TrayContents = { items: [], isSending: false };
  let sending: TraySending = { onReady: () => undefined, onDone: () => undefined };
  const running = new Map<string, AbortController>();
  const listeners = new Set<() => void>();

  const publish = (change: Partial<TrayContents>): void => {
    contents = { ...contents, ...change };
    startUploads();
    sendReady();
    listeners.forEach((listener) => listener());
  };
  const find = (id: string) => contents.items.find((item) => item.id === id);
  const change = (id: string, part: Partial<TrayItem>): void => {
    if (find(id)) publish({ items: contents.items.map((item) => (item.id === id ? { ...item, ...part } : item)) });
  };
  const forget = (item: TrayItem): void => {
    running.get(item.id)?.abort();
    if (item.thumbnail !== null) dropThumbnail(item.thumbnail);
  };

  function startUploads(): void {
    for (const { id, file, state } of contents.items) {
      if (state.kind !== 'waiting' || file === null || running.has(id) || running.size >= MAX_UPLOADS) continue;
      const control = new AbortController();
      running.set(id, control);
      void run(id, file, control);
    }
  }
  async function run(id: string, file: File, control: AbortController): Promise<void> {
    const onProgress = (share: number) => change(id, { state: { kind: 'uploading', share } });
    const result = await upload(file, { signal: control.signal, onProgress });
    running.delete(id);
    if (result.kind === 'stored') {
      keep(result.file, file);
      change(id, { as: result.file.kind, state: { kind: 'uploaded', media: result.file } });
    } else if (result.kind !== 'cancelled') {
      change(id, { state: result satisfies TrayState });
    }
    startUploads();
  }
  /** One that has to be mended stops the line: the order is the person's. */
  function sendReady(): void {
    if (!contents.isSending) return;
    const [first, ...rest] = contents.items;
    if (!first) {
      contents = { ...contents, isSending: false };
      sending.onDone();
    } else if (!isOnTheWay(first)) {
      contents = { ...contents, isSending: false };
    } else if (first.state.kind === 'uploaded') {
      contents = { ...contents, items: rest };
      if (first.thumbnail !== null) dropThumbnail(first.thumbnail);
      sending.onReady(first.state.media, first.caption);
      sendReady();
    }
  }

  return {
    get: (): TrayContents => contents,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    addFiles(files: readonly File[]): void {
      const room = Math.max(0, MAX_FILES - contents.items.length);
      const added = files.slice(0, room).map((file) => itemOfFile(file, { id: createId(), thumbnail: thumbnailOf(file) }));
      publish({ items: [...contents.items, ...added] });
    },
    addStored(files: readonly MediaFile[]): void {
      publish({ items: [...contents.items, ...files.map((media) => itemOfMedia(media, createId()))] });
    },
    setCaption: (id: string, caption: string): void => change(id, { caption }),
    retry: (id: string): void => change(id, { state: { kind: 'waiting' } }),
    remove(id: string): void {
      const item = find(id);
      if (!item) return;
      forget(item);
      publish({ items: contents.items.filter((other) => other.id !== id) });
    },
    /** Makes a JPEG of it; where the browser cannot read the picture it stays refused. */
    async convert(id: string): Promise<void> {
      const item = find(id);
      if (!item?.file) return;
      const before = item.state;
      running.get(id)?.abort();
      change(id, { state: { kind: 'converting' } });
      const jpeg = await convert(item.file);
      if (!find(id)) return;
      if (!jpeg) {
        const refused: TrayState = { kind: 'refused', reason: 'unreadable', limit: null, code: null, message: '' };
        change(id, { canConvert: false, state: before.kind === 'refused' ? before : refused });
        return;
      }
      if (item.thumbnail !== null) dropThumbnail(item.thumbnail);
      const next = itemOfFile(jpeg, { id, thumbnail: thumbnailOf(jpeg) });
      change(id, { ...next, caption: find(id)?.caption ?? '' });
    },
    /** Each file becomes a message; what is still being uploaded follows by itself. */
    send(next: TraySending): void {
      sending = next;
      publish({ isSending: true });
    },
    clear(): void {
      contents.items.forEach(forget);
      publish({ items: [], isSending: false });
    },
  };
}
