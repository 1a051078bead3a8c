import { qrPath } from './qr-path';

export interface DrawnCode {
  /** Squares per side. */
  readonly size: number;
  readonly path: string;
}

/** The library is loaded when a code is drawn. */
export async function drawQr(text: string): Promise<DrawnCode> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return { size: modules.size, path: qrPath(modules.size, (row, column) => Boolean(modules.get(row, column))) };
}
