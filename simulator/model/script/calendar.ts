import type { Language } from './phrases';
import { plainWords } from './plain-words';

const names: Record<Language, readonly string[]> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
};

const dayMs = 24 * 60 * 60 * 1000;

/** The instructions tell what time it is: a model has no clock. */
export function nowIn(system: string): Date | undefined {
  const told = /\b(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(?::\d{2})? ?(?:UTC|Z)/.exec(system);
  const now = new Date(`${told?.[1]}T${told?.[2]}Z`);
  return Number.isNaN(now.getTime()) ? undefined : now;
}

export function weekdayName(day: number, language: Language): string {
  return names[language][day % 7] ?? '';
}

/** The days of the week that a text names; "Monday to Friday" are five. */
export function daysIn(text: string): number[] {
  const words = plainWords(text).trim().split(' ');
  const days: number[] = [];
  words.forEach((word, index) => {
    const day = dayOf(word);
    if (day === undefined) return;
    const from = days.at(-1);
    const isRange = from !== undefined && ['to', 'until', 'till', 'through', 'a', 'hasta'].includes(words[index - 1] ?? '');
    const isDashed = from !== undefined && /\p{L}\s*[-–—]\s*\p{L}/u.test(text) && dayOf(words[index - 1] ?? '') === from;
    if (isRange || isDashed) for (let next = (from + 1) % 7; next !== day; next = (next + 1) % 7) days.push(next);
    days.push(day);
  });
  return [...new Set(days)];
}

/** A day of the week, and how far ahead it is if that is worth saying. */
export interface AskedDay {
  day: number;
  near: 'today' | 'tomorrow' | undefined;
}

/** The day that is asked about, if it is one. */
export function askedDay(words: string, now: Date | undefined): AskedDay | undefined {
  const named = daysIn(words);
  const today = now?.getUTCDay();
  if (named.length === 1 && named[0] !== undefined) return { day: named[0], near: named[0] === today ? 'today' : undefined };
  if (today === undefined || named.length > 1) return undefined;
  if (/ (today|tonight|now|hoy|ahora) /.test(words)) return { day: today, near: 'today' };
  return / (tomorrow|manana) /.test(words) ? { day: (today + 1) % 7, near: 'tomorrow' } : undefined;
}

/** "today", "since yesterday", "on Thursday 26 November": as a person would say it. */
export function dayInWords(at: Date, now: Date | undefined, language: Language): string {
  const ahead = now === undefined ? undefined : Math.round((midnight(at) - midnight(now)) / dayMs);
  const near = { en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }, es: { '-1': 'ayer', '0': 'hoy', '1': 'mañana' } }[language];
  const said = near[String(ahead) as keyof typeof near];
  if (said !== undefined) return said;
  const date = new Intl.DateTimeFormat(language === 'es' ? 'es-ES' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(at);
  return language === 'es' ? `el ${date.replace(',', '')}` : date;
}

/** `09:30:00.000` is told as 9:30. */
export function clockTime(value: unknown): string | undefined {
  const time = typeof value === 'string' ? /^(\d{1,2}):(\d{2})/.exec(value) : null;
  return time ? `${Number(time[1])}:${time[2]}` : undefined;
}

function dayOf(word: string): number | undefined {
  const day = word.length < 3 ? -1 : [...names.en, ...names.es].findIndex((name) => isSame(plainWords(name).trim(), word));
  return day < 0 ? undefined : day % 7;
}

/** Whole, in the plural, or shortened to three letters. */
function isSame(name: string, word: string): boolean {
  return word === name || word === `${name}s` || word === name.slice(0, 3);
}

function midnight(at: Date): number {
  return Math.floor(at.getTime() / dayMs) * dayMs;
}
