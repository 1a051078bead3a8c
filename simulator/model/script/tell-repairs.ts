import { textIn, type WireObject } from '../../wire';
import { toolCall } from '../model-answer';
import { dayInWords, nowIn } from './calendar';
import { moneyIn } from './money';
import { phrases, type Language } from './phrases';
import { canCall, type Found, type Stage, type Told } from './stage';

const mostTold = 3;

/** What is still in the workshop; else what was picked up last. With a button to a person, where there can be one. */
export function tellRepairs({ rows }: Found, stage: Stage): Told {
  const { language } = stage.asker;
  const entries = rows.map(({ values }) => values).sort((first, second) => readyAt(second) - readyAt(first));
  const open = entries.filter((entry) => textIn(entry, 'state') !== 'picked_up');
  const told = (open.length > 0 ? open.slice(0, mostTold) : entries.slice(0, 1)).map((entry) => describe(entry, stage));
  const { repairButtons } = phrases[language];
  const text = told.join('\n');
  if (!canCall(stage, 'send_reply_buttons')) return { text };
  return { text, call: toolCall('send_reply_buttons', { body: text, buttons: repairButtons }) };
}

function describe(entry: WireObject, { asker: { language }, system }: Stage): string {
  const number = textIn(entry, 'number');
  const bike = textIn(entry, 'bike') ?? { en: 'bike', es: 'bici' }[language];
  const name = `*${bike}*${number === undefined ? '' : ` (${number})`}`;
  const at = readyAt(entry);
  const day = at === 0 ? undefined : dayInWords(new Date(at), nowIn(system), language);
  const price = moneyIn(entry['price'], language);
  const state = states[language][textIn(entry, 'state') ?? ''];
  const sentence = state === undefined ? `${name}: ${textIn(entry, 'state')}` : state(name, day);
  return `${sentence}.${price === undefined ? '' : { en: ` It costs ${price}.`, es: ` Cuesta ${price}.` }[language]}`;
}

type Sentence = (name: string, day: string | undefined) => string;

const states: Record<Language, Record<string, Sentence>> = {
  en: {
    received: (name) => `Your ${name} is here and waits for its turn`,
    in_workshop: (name, day) => `Your ${name} is in the workshop${day === undefined ? '' : ` and should be ready ${on(day)}`}`,
    waiting_for_parts: (name, day) => `Your ${name} waits for a part${day === undefined ? '' : `, ready ${on(day)} as we expect`}`,
    ready: (name, day) => `Good news: your ${name} is ready${day === undefined ? '' : ` since ${day}`}`,
    picked_up: (name, day) => `You picked up your ${name}${day === undefined ? '' : `, which was ready ${on(day)}`}`,
  },
  es: {
    received: (name) => `Tu ${name} ya está aquí y espera su turno`,
    in_workshop: (name, day) => `Tu ${name} está en el taller${day === undefined ? '' : ` y debería estar lista ${day}`}`,
    waiting_for_parts: (name, day) => `Tu ${name} espera una pieza${day === undefined ? '' : `; contamos con tenerla lista ${day}`}`,
    ready: (name, day) => `Buenas noticias: tu ${name} está lista${day === undefined ? '' : ` desde ${day}`}`,
    picked_up: (name, day) => `Ya recogiste tu ${name}${day === undefined ? '' : `, que estuvo lista ${day}`}`,
  },
};

function on(day: string): string {
  return day.includes(' ') ? `on ${day}` : day;
}

function readyAt(entry: WireObject): number {
  const at = Date.parse(textIn(entry, 'readyAt') ?? '');
  return Number.isNaN(at) ? 0 : at;
}
