import { textIn } from '../../wire';
import { toolCall } from '../model-answer';
import { moneyIn } from './money';
import { phrases, type Language } from './phrases';
import { highestPrice } from './specific-words';
import { canCall, type Found, type Row, type Stage, type Told } from './stage';

const limits = { title: 24, description: 72, id: 200 };

/** One in full, with a button to its page; several by name and price, with a list to choose from. */
export function tellGoods({ question, source, rows }: Found, stage: Stage): Told {
  const { language } = stage.asker;
  const words = phrases[language];
  const most = highestPrice(question?.text ?? '');
  const fitting = most === undefined ? rows : rows.filter(({ values }) => priceOf(values) <= most);
  const cheapest = [...rows].sort((first, second) => priceOf(first.values) - priceOf(second.values))[0];
  if (fitting.length === 0 && cheapest) {
    return { text: `${words.nothingUnder} ${moneyIn(most, language)}. ${words.cheapest} ${inShort(cheapest, language)}.` };
  }
  const [only] = fitting;
  if (fitting.length === 1 && only) return inFull(only, stage);
  const intro = most === undefined ? words.found : `${words.under} ${moneyIn(most, language)}:`;
  const text = [intro, ...fitting.map((row) => `• ${inShort(row, language)}`)].join('\n');
  if (!canCall(stage, 'send_list')) return { text };
  const items = fitting.map((row) => ({
    id: shortened(`${source}:${nameOf(row)}`, limits.id),
    title: shortened(nameOf(row), limits.title),
    description: shortened(factsOf(row, language).join(' · '), limits.description),
  }));
  return { text, call: toolCall('send_list', { body: text, button: words.details, sections: [{ rows: items }] }) };
}

function inFull(row: Row, stage: Stage): Told {
  const { language } = stage.asker;
  const more = language === 'en' ? textIn(row.values, 'description') : undefined;
  const text = [`*${nameOf(row)}*: ${factsOf(row, language).join(', ')}.`, ...(more === undefined ? [] : [more])].join(' ');
  const url = textIn(row.values, 'url');
  if (url === undefined || !canCall(stage, 'send_cta_url')) return { text };
  return { text, call: toolCall('send_cta_url', { body: text, display_text: phrases[language].seeIt, url }) };
}

function inShort(row: Row, language: Language): string {
  return `*${nameOf(row)}*: ${moneyIn(row.values['price'], language) ?? '–'}`;
}

/** The maker belongs to the model. */
function nameOf({ name, values }: Row): string {
  const brand = textIn(values, 'brand');
  return brand === undefined || name?.includes(brand) === true ? (name ?? '') : `${brand} ${name ?? ''}`.trim();
}

function factsOf({ values }: Row, language: Language): string[] {
  const price = moneyIn(values['price'], language);
  const minutes = values['durationMinutes'];
  const stock = values['stock'];
  const about = { en: 'about', es: 'unos' }[language];
  const unit = { en: 'minutes', es: 'minutos' }[language];
  return [
    ...(price === undefined ? [] : [price]),
    ...(typeof minutes === 'number' ? [`${about} ${minutes} ${unit}`] : []),
    ...(typeof stock === 'number' ? [stock > 0 ? `${stock} ${phrases[language].inStock}` : phrases[language].outOfStock] : []),
  ];
}

function priceOf(values: Row['values']): number {
  return typeof values['price'] === 'number' ? values['price'] : Infinity;
}

function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}
