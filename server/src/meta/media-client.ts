import { randomUUID } from 'node:crypto';
import { Agent as HttpsAgent } from 'node:https';
import { Readable } from 'node:stream';

import axios, { type AxiosResponse } from 'axios';

import { plainMimeType } from '../../../domain/plain-mime-type';
import type { GraphClient, GraphConnection } from './graph-client';
import { MetaApiError } from './meta-api-error';
import { metaUrl, publicLookup } from './outgoing-hosts';
import { asKey, asNumber, asObject, asText } from './wire';

export interface MetaFile {
  readonly url: string;
  /** Without parameters. */
  readonly mimeType: string | null;
  readonly sha256: string | null;
  readonly size: number | null;
}

export interface FileDownload {
  readonly status: number;
  readonly bytes: Readable;
  readonly length: number | null;
}

export interface FileUpload {
  readonly bytes: Readable;
  readonly size: number;
  readonly mimeType: string;
  readonly filename: string;
}

type NumberConnection = GraphConnection & { readonly phoneNumberId: string };

export interface MediaClient {
  /** @throws MetaApiError */
  find(connection: NumberConnection, metaMediaId: string): Promise<MetaFile>;
  /**
   * The bytes behind an address that `find` told.
   * @throws HostRefusedError before it connects, MetaApiError when there is no answer
   */
  download(connection: GraphConnection, url: string, signal: AbortSignal): Promise<FileDownload>;
  /** @returns Meta's id, which holds for 30 days; @throws MetaApiError */
  upload(connection: NumberConnection, file: FileUpload, signal: AbortSignal): Promise<string>;
  /** A sample for a template's header. @returns the handle; @throws MetaApiError */
  uploadSample(connection: GraphConnection & { readonly appId: string }, file: FileUpload, signal: AbortSignal): Promise<string>;
}

/** Files at Meta (reference sections 4 and 5.6). */
export function createMediaClient({ graph }: { graph: GraphClient }): MediaClient {
  const settings = { maxRedirects: 0, validateStatus: () => true, headers: { 'User-Agent': 'strapi-plugin-whatsapp' } };
  const outside = axios.create({ ...settings, httpsAgent: new HttpsAgent({ lookup: publicLookup }) });
  const atGraph = axios.create({ ...settings, maxBodyLength: Infinity });

  return {
    async find(connection, metaMediaId) {
      const body = await graph.get(connection, encodeURIComponent(metaMediaId), { phone_number_id: connection.phoneNumberId });
      const url = asText(body.url);
      if (url === null) throw MetaApiError.fromAnswer(200, null);
      const mimeType = asText(body.mime_type);
      return {
        url,
        mimeType: mimeType === null ? null : plainMimeType(mimeType),
        sha256: asText(body.sha256),
        size: asNumber(body.file_size),
      };
    },

    async download(connection, text, signal) {
      const url = metaUrl(text, connection.graphApiBaseUrl);
      const isGraph = url.origin === new URL(connection.graphApiBaseUrl).origin;
      const headers = { Authorization: `Bearer ${connection.accessToken}` };
      const response = await reach(() =>
        (isGraph ? atGraph : outside).get<Readable>(url.href, { headers, responseType: 'stream', signal, decompress: false }),
      );
      return { status: response.status, bytes: response.data, length: asNumber(response.headers['content-length']) };
    },

    async upload(connection, file, signal) {
      const { accessToken, phoneNumberId } = connection;
      const form = multipart({ messaging_product: 'whatsapp', type: file.mimeType }, file);
      const response = await reach(() =>
        atGraph.post(`${versioned(connection)}/${phoneNumberId}/media`, form.body, {
          headers: { ...form.headers, Authorization: `Bearer ${accessToken}` },
          signal,
        }),
      );
      const id = asKey(asObject(response.data)?.id, 64);
      if (response.status >= 400 || id === null) throw MetaApiError.fromAnswer(response.status, response.data);
      return id;
    },

    async uploadSample(connection, file, signal) {
      const base = versioned(connection);
      const params = { file_name: file.filename, file_length: file.size, file_type: file.mimeType };
      const begun = await reach(() =>
        atGraph.post(`${base}/${connection.appId}/uploads`, null, {
          params,
          headers: { Authorization: `Bearer ${connection.accessToken}` },
          signal,
        }),
      );
      const id = asText(asObject(begun.data)?.id);
      if (begun.status >= 400 || id === null) throw MetaApiError.fromAnswer(begun.status, begun.data);
      // "OAuth", not "Bearer": here alone (reference section 5.6).
      const headers = {
        Authorization: `OAuth ${connection.accessToken}`,
        file_offset: '0',
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(file.size),
      };
      const done = await reach(() => atGraph.post(`${base}/${id}`, file.bytes, { headers, signal }));
      const handle = asText(asObject(done.data)?.h);
      if (done.status >= 400 || handle === null) throw MetaApiError.fromAnswer(done.status, done.data);
      return handle;
    },
  };
}

function versioned({ graphApiBaseUrl, graphApiVersion }: GraphConnection): string {
  return `${graphApiBaseUrl.replace(/\/+$/, '')}/${graphApiVersion}`;
}

async function reach<T>(request: () => Promise<AxiosResponse<T>>): Promise<AxiosResponse<T>> {
  try {
    return await request();
  } catch (error) {
    throw MetaApiError.unreachable(asText(asObject(error)?.code) ?? 'UNKNOWN');
  }
}

/** A form with one file, written as it is read: 100 MB never lie in memory. */
function multipart(fields: Readonly<Record<string, string>>, { bytes, size, mimeType, filename }: FileUpload) {
  const boundary = `whatsapp-${randomUUID()}`;
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const named = encodeURIComponent(filename);
  const disposition = `Content-Disposition: form-data; name="file"; filename="${named}"`;
  const head = Buffer.from(`${parts.join('')}--${boundary}\r\n${disposition}\r\nContent-Type: ${mimeType}\r\n\r\n`);
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  async function* write() {
    yield head;
    yield* bytes as AsyncIterable<Buffer>;
    yield tail;
  }
  return {
    body: Readable.from(write()),
    headers: {
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Content-Length': String(head.length + size + tail.length),
    },
  };
}
