/** `PDF` for invoice.pdf; null where the name does not say. */
export function typeBadge(filename: string | null): string | null {
  return /\.([a-z0-9]{1,4})$/i.exec(filename ?? '')?.[1]?.toUpperCase() ?? null;
}
