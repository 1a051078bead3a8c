import type { TroubleLanguage } from './trouble-language';

interface Filling {
  readonly params: Readonly<Record<string, string | number>>;
  readonly names: TroubleLanguage['names'];
  readonly locale: string;
}

/** `{name}` → its value, `{count|one|other}` → the number and its noun, `[ … {name} …]` → only where the value is there. */
export function fillWords(text: string, filling: Filling): string {
  const { params, names, locale } = filling;
  const optional = text.replaceAll(/\[([^\]]*)\]/g, (_, part: string) =>
    namesIn(part).every((name) => isThere(params[name])) ? part : '',
  );
  return optional.replaceAll(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (...[, name = '', one, other]: (string | undefined)[]) => {
    const value = params[name];
    if (one === undefined) return plain(value, names, locale);
    const count = Number(value ?? 0);
    return `${new Intl.NumberFormat(locale).format(count)} ${count === 1 ? one : (other ?? one)}`;
  });
}

const UNKNOWN = '–';

function namesIn(part: string): string[] {
  return [...part.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '');
}

function isThere(value: string | number | undefined): value is string | number {
  return value !== undefined && value !== '';
}

/** Meta's sentences end in a full stop; ours goes on. */
function plain(value: string | number | undefined, names: Filling['names'], locale: string): string {
  if (!isThere(value)) return UNKNOWN;
  const text = String(value);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text));
  return Object.hasOwn(names, text) ? String(names[text]) : text.replace(/\.$/, '');
}
