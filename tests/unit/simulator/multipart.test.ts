import { multipartBoundary, parseMultipart } from '../../../simulator/http/multipart';

const form = (...lines: (string | Buffer)[]) => Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\r\n')]));

describe('multipart', () => {
  it.each([
    ['multipart/form-data; boundary=abc', 'abc'],
    ['multipart/form-data; charset=utf-8; boundary="a b;c"', 'a b;c'],
    ['Multipart/Form-Data;boundary=--x', '--x'],
    ['application/json', undefined],
  ])('finds the boundary in %s', (contentType, boundary) => {
    expect(multipartBoundary(contentType)).toBe(boundary);
  });

  it('takes fields and files apart, byte for byte', () => {
    const bytes = Buffer.concat([Buffer.from([0, 255, 13, 10]), Buffer.from('--other\r\n\r\n--b')]);
    const body = form(
      '--bound',
      'Content-Disposition: form-data; name="type"',
      '',
      'image/png',
      '--bound',
      'content-disposition: form-data; name="file"; filename="a \\"b\\"; name=x.png"',
      'Content-Type: image/png',
      '',
      bytes,
      '--bound--',
    );
    expect(parseMultipart(body, 'bound')).toEqual({
      fields: { type: 'image/png' },
      files: [{ field: 'file', filename: 'a "b"; name=x.png', contentType: 'image/png', bytes }],
    });
  });

  it('copes with a preamble, an epilogue, and an empty file', () => {
    const body = form('to be skipped', '--b', 'Content-Disposition: form-data; name=f; filename=e.txt', '', '', '--b--', 'rest');
    expect(parseMultipart(body, 'b').files).toMatchObject([{ filename: 'e.txt', bytes: Buffer.alloc(0) }]);
  });

  it.each([
    ['no boundary', 'nothing'],
    ['no end', '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'],
    ['a part without headers', '--b\r\n1\r\n--b--'],
    ['a part without a name', '--b\r\nContent-Type: text/plain\r\n\r\n1\r\n--b--'],
  ])('refuses a body with %s', (_name, body) => {
    expect(() => parseMultipart(Buffer.from(body), 'b')).toThrow();
  });
});
