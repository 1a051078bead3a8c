import { plainWords } from './plain-words';
import type { Language } from './phrases';

/** Words that name a whole source and nothing in it. */
const generic: readonly string[] = [
  ...list('price prices cost costs expensive cheap service services servicing repair repairs repaired workshop fix bike bikes bicycle'),
  ...list('bicycles model models sell stock available shop euro euros eur week got jump cheapest show see all list today'),
  ...list('precio precios cuestan caro servicio servicios taller reparar reparacion reparaciones arreglar arreglo bici bicis bicicleta'),
  ...list('bicicletas modelo modelos vendeis venden tienda disponible disponibles semana haceis ver ensename mas barata barato todas'),
];

/** What the content calls it, where the question is in Spanish; of the question, small words are left out. */
const inEnglish: readonly (readonly [spanish: string, english: string])[] = [
  ['puesta punto', 'tune'],
  ['revision rapida', 'quick check'],
  ['revision', 'check'],
  ['pinchazo', 'flat'],
  ['pinchazos', 'flat'],
  ['freno', 'brake'],
  ['frenos', 'brake'],
  ['rueda', 'wheel'],
  ['ruedas', 'wheel'],
  ['cambios', 'gears'],
  ['electrica', 'electric'],
  ['electricas', 'electric'],
  ['carga', 'cargo'],
  ['ciudad', 'city'],
  ['urbana', 'city'],
  ['montana', 'mountain'],
  ['ninos', 'kids'],
  ['nino', 'kids'],
  ['nina', 'kids'],
  ['infantil', 'kids'],
];

/** What tells one entry of a source from the others; empty where somebody asks for all of them. */
export function specificWords(words: readonly string[], language: Language): string {
  const whole = ` ${words.join(' ')} `;
  const known = language === 'es' ? inEnglish.filter(([spanish]) => whole.includes(` ${spanish} `)).map(([, english]) => english) : [];
  if (known[0] !== undefined) return known[0];
  return words
    .filter((word) => !generic.includes(word))
    .slice(0, 4)
    .join(' ');
}

/** "Under 1 000 €": the most that it may cost. */
export function highestPrice(text: string): number | undefined {
  const words = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const amount = new RegExp(`(?:${limitWords})\\s*(?:de\\s+)?€?\\s*(\\d{1,3}(?:[.,\\s\\u00a0]\\d{3})+|\\d+)`).exec(words)?.[1];
  return amount === undefined ? undefined : Number(amount.replace(/\D/g, ''));
}

/** The question without the limit, whose words would find nothing. */
export function withoutPrice(text: string): string {
  return text.replace(new RegExp(`(?:${limitWords})\\s*(?:de\\s+)?€?\\s*[\\d.,\\s\\u00a0]*(?:€|euros?|eur)?`, 'gi'), ' ');
}

const limitWords = 'under|below|less than|up to|at most|cheaper than|menos de|por debajo de|hasta|maximo|máximo';

function list(text: string): string[] {
  return plainWords(text).trim().split(' ');
}
