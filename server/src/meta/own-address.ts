import axios from 'axios';

/** How our own public address answered; `status` null: it did not, and `reason` says why. */
export interface OwnAnswer {
  readonly status: number | null;
  readonly text: string;
  readonly reason: string;
}

interface OwnRequest {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

const TIMEOUT_MS = 8_000;
const LONGEST_ANSWER = 10_000;

/** Calls this Strapi as Meta would, by the address that Meta is told. Certificates are checked as Meta checks them. */
export async function askOwnAddress(url: string, { method, headers = {}, body }: OwnRequest): Promise<OwnAnswer> {
  try {
    const response = await axios.request<string>({
      url,
      method,
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'strapi-plugin-whatsapp self check', ...headers },
      data: body,
      timeout: TIMEOUT_MS,
      maxRedirects: 0,
      maxContentLength: LONGEST_ANSWER,
      responseType: 'text',
      transformResponse: (text: unknown) => text,
      validateStatus: () => true,
    });
    return { status: response.status, text: String(response.data), reason: '' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { status: null, text: '', reason: code };
  }
}
