/** `45` seconds → 45 000; spaces between thousands are no fault. NaN where it is no number. */
export function readNumber(text: string, scale: number): number {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f_]/g, '')
    .replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Math.round(Number(plain) * scale) : Number.NaN;
}

export function shownNumber(value: number, scale: number): string {
  return Number.isNaN(value) ? '' : String(value / scale);
}
