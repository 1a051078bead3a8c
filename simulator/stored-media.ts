/** A file that the business uploaded or a customer sent. */
export interface StoredMedia {
  id: string;
  /** The number that it was sent up for, or was sent to; the first one where it is left out. */
  phoneNumberId?: string | undefined;
  bytes: Buffer;
  mimeType: string;
  /** Of the bytes; hexadecimal. */
  sha256: string;
  filename?: string | undefined;
  /** False where an Ogg file holds another codec than Opus. */
  isOpus?: boolean | undefined;
  isAnimated: boolean;
  /** In milliseconds: the id is then unknown to the business. */
  expiresAt: number;
  /** What is announced in place of the real size. */
  declaredSize?: number | undefined;
  /** What is announced in place of the real digest. */
  declaredSha256?: string | undefined;
}
