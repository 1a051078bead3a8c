/** Longer ones are not worth typing. */
const MAX_TYPED = 40;

/** What has to be typed: the contact's name, where it can be; else the word. */
export function wordToType(name: string, word: string): string {
  const isTypable = /[\p{L}\p{N}]/u.test(name) && !/[\p{Extended_Pictographic}\p{C}]/u.test(name) && [...name].length <= MAX_TYPED;
  return isTypable ? name : word;
}

/** Large or small, one space or two: it is about attention, not about spelling. */
export function isTyped(typed: string, wanted: string): boolean {
  return plain(typed) === plain(wanted);
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase();
}
