import type { ApiAnswer } from './admin-client';

export interface Upload {
  readonly filename: string;
  readonly content: Buffer;
}

/** Brings a file as the panel does: its bytes are the body. */
export async function uploadFile<T>(url: string, token: string, { filename, content }: Upload): Promise<ApiAnswer<T>> {
  const response = await fetch(`${url}/whatsapp/media?filename=${encodeURIComponent(filename)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(content),
  });
  return { status: response.status, body: (await response.json()) as ApiAnswer<T>['body'] };
}
