/** `1 000` → 1000; spaces between thousands are no fault. NaN where it is no whole number. */
export function readAmount(text: string): number {
  const plain = text.trim().replace(/[\s\u00a0\u202f_]/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : Number.NaN;
}

export function shownAmount(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}
