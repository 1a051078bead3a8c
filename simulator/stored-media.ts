/** A file that was uploaded; the link to it holds for five minutes. */
export interface StoredMedia {
  id: string;
  bytes: Buffer;
  mimeType: string;
  sha256: string;
  phoneNumberId: string;
}
