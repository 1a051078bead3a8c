/** What stands in the place of a value that is nobody's business. */
export const MASK = '•••';

const DOTS = '•••••';

/** `33•••••1240`: enough to recognise a number that one knows, too little to learn it. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  if (digits.length >= 10) return `${digits.slice(0, 2)}${DOTS}${digits.slice(-4)}`;
  return digits.length >= 7 ? `${DOTS}${digits.slice(-2)}` : MASK;
}

/** `ES.•••••1918` of a business-scoped user id. */
export function maskUserId(userId: string): string {
  const [, country, id] = /^([A-Z]{2}\.(?:ENT\.)?)([A-Za-z0-9]{10,128})$/.exec(userId) ?? [];
  return country === undefined || id === undefined ? MASK : `${country}${DOTS}${id.slice(-4)}`;
}

/**
 * `wamid.…QUE3QTdGAA==`. Its beginning is the phone number in base64, so only the end stays; an id that is not of
 * Meta's form says nothing.
 */
export function shortenWamid(wamid: string): string {
  const [, kind, body = ''] = /^(wamid|wacid)\.([A-Za-z0-9+/=_-]+)$/.exec(wamid) ?? [];
  return kind === undefined || body.length < MIN_WAMID ? MASK : `${kind}.…${body.slice(-12)}`;
}

/** In a shorter one the end would reach into the number. */
const MIN_WAMID = 40;

/** Runs of digits that may be a phone number, and addresses, inside of Meta's own sentences. */
export function maskInSentence(sentence: string): string {
  return sentence
    .replace(/[^\s@<>"']+@[^\s@<>"']+/g, MASK)
    .replace(/\+?\d(?:[\s().-]{0,2}\d){6,}/g, (run) => maskPhone(run))
    .replace(/https?:\/\/\S+/gi, MASK);
}
