/** A cron rule with seconds in front, as far as our tasks use one. */
export type Rule =
  | { readonly kind: 'minutes'; readonly every: number }
  | { readonly kind: 'hourly'; readonly minute: number }
  | { readonly kind: 'daily'; readonly hour: number; readonly minute: number }
  /** Another rule: it is shown as it stands. */
  | { readonly kind: 'other' };

const NUMBER = /^\d{1,2}$/;

export function readRule(rule: string): Rule {
  const [second = '', minute = '', hour = '', ...days] = rule.trim().split(/\s+/);
  const isEveryDay = days.length === 3 && days.every((part) => part === '*');
  if (!isEveryDay || !NUMBER.test(second)) return { kind: 'other' };
  if (minute === '*' && hour === '*') return { kind: 'minutes', every: 1 };
  const step = /^(?:\*|\d{1,2})\/(\d{1,2})$/.exec(minute)?.[1];
  if (step !== undefined && hour === '*') return { kind: 'minutes', every: Number(step) };
  if (!NUMBER.test(minute)) return { kind: 'other' };
  if (hour === '*') return { kind: 'hourly', minute: Number(minute) };
  return NUMBER.test(hour) ? { kind: 'daily', hour: Number(hour), minute: Number(minute) } : { kind: 'other' };
}

/** `9`, `5` → "09:05", as the server's clock shows it. */
export function clockOf(hour: number, minute: number): string {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
