import type { WireObject } from '../../wire';
import { userTexts } from '../conversation';
import { languageMarks, type Language } from './phrases';
import { mentions, plainWords } from './plain-words';
import { userLines } from './user-lines';

/** The language of the newest message; where that does not tell, of the ones before it; else English. */
export function languageOf(messages: readonly WireObject[]): Language {
  const newestFirst = userTexts(messages).flatMap(userLines).reverse();
  for (const { text } of newestFirst) {
    const words = plainWords(text);
    const spanish = mentions(words, languageMarks.es) + (/[¿¡ñáéíóú]/i.test(text) ? 1 : 0);
    const english = mentions(words, languageMarks.en);
    if (spanish !== english) return spanish > english ? 'es' : 'en';
  }
  return 'en';
}
