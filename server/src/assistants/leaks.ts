import { CANARY, POLICY } from './system-prompt';

/** So long must a key be before words that only look like it are held back: some servers take "none" or "EMPTY". */
const SHORTEST = 12;
const SHORTEST_WITH_DIGITS = 8;

/** Do these texts hold a key, or the rules that the model was given, as they are or in one of the usual disguises? */
export function leaks(texts: readonly string[], secrets: readonly string[]): boolean {
  const all = texts.join('\n');
  const readings = readingsOf(all);
  if (readings.some(repeatsPolicy)) return true;
  return [CANARY, ...secrets.filter(isGuarded)].some((secret) =>
    formsOf(secret).some((form) => readings.some((reading) => reading.includes(form))),
  );
}

/** So many letters in a row are no chance. */
const REPEATED = 40;
const policyRuns = new Set(
  POLICY.map(bareOf).flatMap((bare) =>
    Array.from({ length: Math.max(0, bare.length - REPEATED + 1) }, (_, at) => bare.slice(at, at + REPEATED)),
  ),
);

function repeatsPolicy(reading: string): boolean {
  for (let at = 0; at + REPEATED <= reading.length; at += 1) {
    if (policyRuns.has(reading.slice(at, at + REPEATED))) return true;
  }
  return false;
}

function isGuarded(secret: string): boolean {
  return secret.length >= SHORTEST || (secret.length >= SHORTEST_WITH_DIGITS && /\d/.test(secret) && /[a-z]/i.test(secret));
}

/** The text without all that can be put between letters; also backwards, and with escapes and invisible letters read. */
function readingsOf(text: string): string[] {
  const read = text
    .replace(/[\u{e0020}-\u{e007e}]/gu, (letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - 0xe0000))
    .replace(/(?:%|\\x|&#x)([0-9a-f]{2});?/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
  const bare = [...new Set([bareOf(text), bareOf(read)])];
  return [...bare, ...bare.map((each) => [...each].reverse().join(''))];
}

/** What a secret looks like, bare: itself, hexadecimal, rot13, and inside of a longer base64 text at any of its three places. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and the last letter depend on what stands beside it.
    return encoded.slice(shift === 0 ? 0 : shift + 1, (bytes.length + shift) % 3 === 0 ? undefined : -1);
  });
  const forms = [secret, bytes.toString('hex'), rot13(secret), ...base64];
  return forms.map(bareOf).filter(({ length }) => length >= 6);
}

/** Small letters and digits alone. */
function bareOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function rot13(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
}
