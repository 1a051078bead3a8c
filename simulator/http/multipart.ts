export interface UploadedFile {
  field: string;
  filename: string;
  contentType: string | undefined;
  bytes: Buffer;
}

export interface MultipartForm {
  fields: Record<string, string>;
  files: UploadedFile[];
}

const lineEnd = '\r\n';

/** The boundary named in a Content-Type header, if it is multipart/form-data. */
export function multipartBoundary(contentType: string): string | undefined {
  const found = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  return found?.[1] ?? found?.[2];
}

/**
 * Takes a whole multipart body apart. Works on bytes throughout: file content may hold anything,
 * line breaks and pieces of the boundary included.
 */
export function parseMultipart(body: Buffer, boundary: string): MultipartForm {
  const form: MultipartForm = { fields: {}, files: [] };
  // A delimiter starts a line; the first one may stand at the very start of the body.
  const framed = Buffer.concat([Buffer.from(lineEnd), body]);
  const delimiter = Buffer.from(`${lineEnd}--${boundary}`);
  let at = framed.indexOf(delimiter);
  if (at < 0) throw new MultipartError('the boundary does not appear in the body');

  for (;;) {
    const start = at + delimiter.length;
    if (framed.toString('latin1', start, start + 2) === '--') return form;
    const next = framed.indexOf(delimiter, start);
    if (next < 0) throw new MultipartError('the closing boundary is missing');
    addPart(form, framed.subarray(framed.indexOf(lineEnd, start) + 2, next));
    at = next;
  }
}

class MultipartError extends Error {}

function addPart(form: MultipartForm, part: Buffer): void {
  const headerEnd = part.indexOf(lineEnd + lineEnd);
  if (headerEnd < 0) throw new MultipartError('a part has no headers');
  const headers = parseHeaders(part.toString('utf8', 0, headerEnd));
  const bytes = part.subarray(headerEnd + 4);
  const disposition = headers.get('content-disposition') ?? '';
  const field = parameter(disposition, 'name');
  if (field === undefined) throw new MultipartError('a part has no name');
  const filename = parameter(disposition, 'filename');
  if (filename === undefined) {
    form.fields[field] = bytes.toString('utf8');
  } else {
    form.files.push({ field, filename, contentType: headers.get('content-type'), bytes });
  }
}

function parseHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.split(lineEnd)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function parameter(header: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(header);
  return found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2];
}
