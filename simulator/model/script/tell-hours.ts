import { textIn, type WireObject } from '../../wire';
import { askedDay, clockTime, daysIn, nowIn, weekdayName, type AskedDay } from './calendar';
import { phrases, type Language } from './phrases';
import { plainWords } from './plain-words';
import type { Found, Stage, Told } from './stage';

/** One day, if one is asked about; else all of them, and today's once more. */
export function tellHours({ question, rows }: Found, { asker: { language }, system }: Stage): Told {
  const words = phrases[language];
  const now = nowIn(system);
  const entries = rows.map(({ values }) => values);
  const asked = askedDay(plainWords(question?.text ?? ''), now);
  const onDay = (day: number) => entries.find((entry) => daysIn(textIn(entry, 'day') ?? '').includes(day));
  const entry = asked === undefined ? undefined : onDay(asked.day);
  if (asked !== undefined && entry !== undefined) return { text: sentence(entry, asked, language) };
  const lines = entries.map((each) => `• ${capital(dayIn(each, language))}: ${timesIn(each, language)}${noteIn(each)}`);
  const today = now && onDay(now.getUTCDay());
  const last = now && today ? [sentence(today, { day: now.getUTCDay(), near: 'today' }, language)] : [];
  return { text: [words.hours, ...lines, ...last].join('\n') };
}

const nearDays = { en: { today: 'Today', tomorrow: 'Tomorrow' }, es: { today: 'Hoy', tomorrow: 'Mañana' } } as const;

function sentence(entry: WireObject, { day, near }: AskedDay, language: Language): string {
  const name = weekdayName(day, language);
  const [opens, closes] = [clockTime(entry['opens']), clockTime(entry['closes'])];
  const when = near === undefined ? `${{ en: 'On', es: 'El' }[language]} ${name}` : `${nearDays[language][near]}, ${name},`;
  const open = { en: `we are open from ${opens} to ${closes}.`, es: `abrimos de ${opens} a ${closes}.` }[language];
  const closed = { en: 'we are closed.', es: 'cerramos.' }[language];
  return `${when} ${opens === undefined ? closed : open}${noteIn(entry)}`;
}

function timesIn(entry: WireObject, language: Language): string {
  const [opens, closes] = [clockTime(entry['opens']), clockTime(entry['closes'])];
  if (opens === undefined || closes === undefined) return { en: 'closed', es: 'cerrado' }[language];
  return { en: `${opens} to ${closes}`, es: `de ${opens} a ${closes}` }[language];
}

/** As it is written; in Spanish with the names of the days put in. */
function dayIn(entry: WireObject, language: Language): string {
  const written = textIn(entry, 'day') ?? '';
  const days = daysIn(written);
  const [first, last] = [days[0], days.at(-1)];
  if (language === 'en' || first === undefined || last === undefined) return written;
  if (days.length > 2) return `de ${weekdayName(first, language)} a ${weekdayName(last, language)}`;
  return days.map((day) => weekdayName(day, language)).join(' y ');
}

function noteIn(entry: WireObject): string {
  const note = textIn(entry, 'note');
  return note === undefined ? '' : ` (${note})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
