/** Small words that nearly every sentence holds, and letters that only one of the languages has. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: words(
    'the a an is are i you we it to of and in for on my your can do does have has what how when where please hello hi thanks not with want need',
  ),
  es: words(
    'el la los las un una es son yo tu usted de y en que por para con mi su se no hola gracias quiero puedo tengo tiene como cuando donde cuanto al del hay me lo pero',
  ),
  pt: words(
    'o os as um uma e eu voce nao de do da em para com que por meu minha ola obrigado obrigada quero posso tenho tem como quando onde quanto bom dia boa isso',
  ),
  fr: words(
    'le la les un une est je vous nous il elle de du des et en pour avec que mon ma votre bonjour merci veux peux ai avez comment quand combien pas ne sur ce',
  ),
};
const LETTERS: Readonly<Record<string, RegExp>> = { es: /[ñ¿¡]/g, pt: /[ãõ]/g, fr: /[œùûêîèç]|\b[cdjlmnqst]['’]/g };

/** How many characters are looked at: a language shows in a few sentences. */
const LOOKED_AT = 2_000;

/** The language of a text among those that we ship texts in; null when it is too short or too even to tell. */
export function guessLanguage(text: string): string | null {
  const lower = text.slice(0, LOOKED_AT).toLowerCase();
  const found =
    lower
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(WORDS).map(([locale, known]) => {
    const letters = LETTERS[locale];
    const hits = found.filter((word) => known.includes(word)).length;
    return { locale, score: hits + 2 * (letters ? (lower.match(letters)?.length ?? 0) : 0) };
  });
  const [best, second] = scores.sort((left, right) => right.score - left.score);
  return best && second && best.score > second.score ? best.locale : null;
}

function words(list: string): readonly string[] {
  return list.split(' ');
}
