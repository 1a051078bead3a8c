/** Hands a file to the browser's downloads. */
export function saveFile(url: string, filename: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = filename;
  link.rel = 'noopener';
  document.body.append(link);
  link.click();
  link.remove();
}

/** The same for bytes that are here. */
export function saveBlob(blob: Blob, filename: string): void {
  const url = URL.createObjectURL(blob);
  saveFile(url, filename);
  // The browser has begun by then; at once would be too early.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
