import fc from 'fast-check';

import { canonicalWaId, contactAddress, identityKinds } from '../../../domain/contact-address';

describe('variants of one number have one canonical form (reference section 10)', () => {
  test.each([
    ['Brazil, mobile', '5531987654321', '553187654321'],
    ['Brazil, mobile with first digit 6', '5511961234567', '551161234567'],
    ['Mexico', '5215512345678', '525512345678'],
    ['Argentina', '5491123456789', '541123456789'],
  ])('%s: with and without the extra digit', (_country, long, short) => {
    expect(canonicalWaId(long)).toBe(short);
    expect(canonicalWaId(short)).toBe(short);
    expect(canonicalWaId(`+${long}`)).toBe(short);
  });

  test.each([
    ['a Brazilian landline', '551132345678'],
    ['a Brazilian number whose ninth digit precedes a landline range', '5511932345678'],
    ['a Brazilian number that is too long', '55319876543210'],
    ['a Mexican number that is too short', '52155123456'],
    ['an Argentine number that is too long', '54911234567890'],
    ['a number of another country that begins alike', '5219999'],
    ['the United States', '16505551234'],
    ['Austria', '436641234567'],
    ['an Ivorian number', '2250712345678'],
  ])('%s stays as it is', (_what, number) => {
    expect(canonicalWaId(number)).toBe(number);
  });

  test('property: the canonical form of a canonical form is itself', () => {
    const number = fc.tuple(
      fc.constantFrom('', '+'),
      fc.constantFrom('55', '521', '52', '549', '54', '1', '43'),
      fc.stringMatching(/^\d{6,12}$/),
    );
    fc.assert(
      fc.property(number, ([plus, country, rest]) => {
        const once = canonicalWaId(`${plus}${country}${rest}`);
        expect(canonicalWaId(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});

test('the form that came is kept for sending', () => {
  expect(contactAddress('wa_id', '5215512345678')).toEqual({ kind: 'wa_id', value: '525512345678', received: '5215512345678' });
});

test('space around the value is cut off', () => {
  expect(contactAddress('wa_id', ' 16505551234\n')).toEqual({ kind: 'wa_id', value: '16505551234', received: '16505551234' });
});

describe('ids are never changed by the rules for numbers', () => {
  test.each(['bsuid', 'parent_bsuid', 'group'] as const)('%s', (kind) => {
    for (const id of ['5531987654321', '5215512345678', '5491123456789', '+123', 'US.13491208655302741918', 'us.A']) {
      expect(contactAddress(kind, id)).toEqual({ kind, value: id, received: id });
    }
  });

  test('property: a user id comes back letter by letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/), (id) => {
        expect(contactAddress('bsuid', id)?.value).toBe(id);
      }),
    );
  });
});

describe('what cannot be an identity is refused', () => {
  test.each(identityKinds)('for %s', (kind) => {
    for (const value of ['', ' ', '\n', 'with space', 'umläut', 'emoji😀', 'nul\u0000', 'line\nbreak', '1'.repeat(191)]) {
      expect(contactAddress(kind, value)).toBeNull();
    }
  });

  test('a plus without a number is no phone', () => {
    expect(contactAddress('wa_id', '+')).toBeNull();
  });

  test('190 characters are the most', () => {
    expect(contactAddress('bsuid', 'A'.repeat(190))).not.toBeNull();
  });
});
