import { strapiAdmin as mockStrapiAdmin } from '../page/strapi-admin';
import { refusalOf } from '../../../../admin/src/components/media/refusal-of';
import { resultOf } from '../../../../admin/src/api/upload-media';
import { errorCodes } from '../../../../contracts/error-codes';
import { mediaFile } from '../builders';

jest.mock('@strapi/strapi/admin', () => mockStrapiAdmin());

const refusal = (details: object, code: string = errorCodes.fileRefused) => ({ data: null, error: { code, message: 'No.', details } });

test('a stored file', () => {
  const file = mediaFile();
  expect(resultOf({ status: 201, body: { data: file } })).toEqual({ kind: 'stored', file });
});

test('a refusal says which rule, and the limit', () => {
  expect(resultOf({ status: 422, body: refusal({ reason: 'too_large', limit: 5 }) })).toMatchObject({
    kind: 'refused',
    reason: 'too_large',
    limit: 5,
  });
  expect(resultOf({ status: 400, body: refusal({ reason: 'of tomorrow' }) })).toMatchObject({
    kind: 'refused',
    reason: null,
    message: 'No.',
  });
  expect(resultOf({ status: 413, body: 'nginx' })).toMatchObject({ kind: 'refused', reason: 'too_large' });
});

test.each([0, 200, 401, 408, 429, 500, 502])('a %s without a file is trouble that may pass', (status) => {
  expect(resultOf({ status, body: null })).toEqual({ kind: 'failed' });
});

test('the Media Library’s refusal is read from the request’s error', () => {
  expect(refusalOf({ status: 422, code: errorCodes.fileRefused, details: { reason: 'macros' } })).toEqual({
    reason: 'macros',
    limit: null,
  });
  expect(refusalOf({ status: 404, code: errorCodes.notFound })).toBeNull();
  expect(refusalOf(new Error('off line'))).toBeNull();
});
