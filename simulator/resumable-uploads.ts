import { randomBytes } from 'node:crypto';

/** A file that comes up in pieces: samples of templates and profile pictures do. */
export interface ResumableUpload {
  id: string;
  filename: string;
  mimeType: string;
  length: number;
  bytes: Buffer;
}

export interface ResumableUploads {
  open(file: Pick<ResumableUpload, 'filename' | 'mimeType' | 'length'>): ResumableUpload;
  find(id: string): ResumableUpload | undefined;
  /** Ends an upload that is complete. @returns the handle by which the file is used */
  finish(upload: ResumableUpload): string;
  byHandle(handle: string): ResumableUpload | undefined;
  clear(): void;
}

export function createResumableUploads(): ResumableUploads {
  const open = new Map<string, ResumableUpload>();
  const finished = new Map<string, ResumableUpload>();
  return {
    open(file) {
      const id = `upload:${Buffer.from(`MTp ${randomBytes(18).toString('hex')}`).toString('base64url')}`;
      const upload = { ...file, id, bytes: Buffer.alloc(0) };
      open.set(id, upload);
      return upload;
    },
    find: (id) => open.get(id),
    finish(upload) {
      const type = Buffer.from(upload.mimeType).toString('base64');
      const handle = `4::${type}:ARY${randomBytes(24).toString('base64url')}:e:${Math.floor(Date.now() / 1000)}`;
      finished.set(handle, upload);
      return handle;
    },
    byHandle: (handle) => finished.get(handle),
    clear() {
      open.clear();
      finished.clear();
    },
  };
}
