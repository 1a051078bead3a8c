import { MASK, maskInSentence, maskPhone, maskUserId, shortenWamid } from '../../../domain/masking';

describe('a masked value', () => {
  it.each([
    ['33612341240', '33•••••1240'],
    ['+33 6 12 34 12 40', '33•••••1240'],
    ['612341240', '•••••40'],
    ['12345', MASK],
    ['Ana', MASK],
  ])('of a phone %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown));

  it.each([
    ['ES.13491208655302741918', 'ES.•••••1918'],
    ['US.ENT.11815799212886844830', 'US.ENT.•••••4830'],
    ['ES.1349', MASK],
    ['Ana Pérez de la Vega', MASK],
    ['', MASK],
  ])('of a user id %s', (userId, shown) => expect(maskUserId(userId)).toBe(shown));

  it.each([
    ['wamid.HBgLMTY1MDU1NTEyMzQVAgARGBI5QTNDQTVCM0Q0Q0Q2RTY3RTcA', 'wamid.…Q0Q2RTY3RTcA'],
    ['wamid.HBgLMTY1MDU1NTEyMzQ', MASK],
    ['My order number 12 from Monday, please', MASK],
  ])('of a wamid %s', (wamid, shown) => expect(shortenWamid(wamid)).toBe(shown));

  it.each([
    ['The number +34 612 345 678 is not registered (131026).', 'The number 34•••••5678 is not registered (131026).'],
    ['Write to ana@example.com or see https://example.com/x.', 'Write to ••• or see •••'],
    ['Message failed after 3 tries.', 'Message failed after 3 tries.'],
  ])('in a sentence: %s', (sentence, shown) => expect(maskInSentence(sentence)).toBe(shown));
});
