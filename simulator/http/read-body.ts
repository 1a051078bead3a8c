import type { IncomingMessage } from 'node:http';
import { multipartBoundary, parseMultipart, type UploadedFile } from './multipart';

export interface RequestBody {
  raw: Buffer;
  /** JSON value or form fields; undefined if there is no body. */
  value: unknown;
  files: UploadedFile[];
  /** Why the body could not be understood. */
  problem?: string;
}

/** Enough for the largest document that Meta takes, and its frame. */
const limitBytes = 110 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const raw = await readAll(request);
  const contentType = request.headers['content-type'] ?? '';
  try {
    return { raw, files: [], ...understand(raw, contentType) };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { raw, files: [], value: undefined, problem };
  }
}

function understand(raw: Buffer, contentType: string): { value: unknown; files?: UploadedFile[] } {
  if (raw.length === 0 || isFile(contentType)) return { value: undefined };
  const boundary = multipartBoundary(contentType);
  if (boundary !== undefined) {
    const { fields, files } = parseMultipart(raw, boundary);
    return { value: fields, files };
  }
  const text = raw.toString('utf8');
  // curl calls whatever it posts a form, JSON as well.
  const isForm = contentType.startsWith('application/x-www-form-urlencoded') && !/^\s*[[{]/.test(text);
  if (isForm) return { value: formValue(new URLSearchParams(text)) };
  return { value: JSON.parse(text) };
}

/** Bytes that are not to be understood; reading 100 MB as text would take its time. */
function isFile(contentType: string): boolean {
  return /^(image|audio|video)\/|^application\/(octet-stream|pdf|zip|msword|vnd\.)/i.test(contentType);
}

/** The Graph API takes forms, too; nested objects are then JSON inside a field. */
function formValue(form: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries([...form].map(([name, text]) => [name, nestedValue(text)]));
}

function nestedValue(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > limitBytes) throw new BodyTooLargeError(`A body may have ${limitBytes} bytes at most.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

export class BodyTooLargeError extends Error {}
