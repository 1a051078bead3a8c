const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

const office = 'application/vnd.openxmlformats-officedocument';

const limits: ReadonlyMap<string, number> = new Map([
  ...sameLimit(16 * megabyte, ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'video/mp4', 'video/3gpp']),
  ...sameLimit(5 * megabyte, ['image/jpeg', 'image/png']),
  ...sameLimit(500 * kilobyte, ['image/webp']),
  ...sameLimit(100 * megabyte, [
    'text/plain',
    'application/pdf',
    'application/msword',
    'application/vnd.ms-excel',
    'application/vnd.ms-powerpoint',
    `${office}.wordprocessingml.document`,
    `${office}.spreadsheetml.sheet`,
    `${office}.presentationml.presentation`,
  ]),
]);

/** Largest size of a file of that MIME type, in bytes; undefined if Meta does not take the type. */
export function sizeLimitOf(mimeType: string): number | undefined {
  const [essence = ''] = mimeType.split(';');
  return limits.get(essence.trim().toLowerCase());
}

export function takenTypes(): string {
  return [...limits.keys()].join(', ');
}

function sameLimit(bytes: number, types: string[]): [string, number][] {
  return types.map((type) => [type, bytes]);
}
