const MAX_NAME = 60;

/** `whatsapp-Ana-Pérez-2026-05-03.json`: a name that every disk takes, and that says of whom and of when. */
export function exportFileName(contact: string, now: number): string {
  const name = [...contact.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')]
    .slice(0, MAX_NAME)
    .join('')
    .replace(/^-+|-+$/g, '');
  return `whatsapp-${name === '' ? 'contact' : name}-${day(new Date(now))}.json`;
}

/** In the time zone of who exports. */
function day(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
