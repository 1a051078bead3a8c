import type { WireObject } from '../../wire';
import { userTexts } from '../conversation';
import { languageMarks, type Language } from './phrases';
import { mentions, plainWords } from './plain-words';

/** The language of the newest text; where that does not tell, of the ones before it; else English. */
export function languageOf(messages: readonly WireObject[]): Language {
  for (const text of userTexts(messages).reverse()) {
    const words = plainWords(text);
    const spanish = mentions(words, languageMarks.es) + (/[¿¡ñáéíóú]/i.test(text) ? 1 : 0);
    const english = mentions(words, languageMarks.en);
    if (spanish !== english) return spanish > english ? 'es' : 'en';
  }
  return 'en';
}
