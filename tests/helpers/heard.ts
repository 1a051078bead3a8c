/**
 * What this test file heard from the house: every answer and every line of its logs, and the secrets that it gave it.
 * `leaks.ts` looks through it when a house is closed.
 */
interface Heard {
  readonly where: string;
  readonly text: string;
}

const SECRET_FIELDS = /secret|token|apikey|password|encryption_key|app_keys|salt/i;
/** Shorter ones are found by chance. */
const MIN_SECRET = 12;

const answers: (Heard & { readonly status: number })[] = [];
const logs: { readonly where: string; readonly read: () => string }[] = [];
const secrets = new Set<string>();
const planted = new Set<string>();

export const heard = {
  answer(where: string, status: number, text: string): void {
    answers.push({ status, where: `${status} ${where}`, text });
  },
  log(where: string, read: () => string): void {
    logs.push({ where, read });
  },
  /** Every value below a name that says that it is a secret. */
  secretsIn(values: object): void {
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'string' && value.length >= MIN_SECRET && SECRET_FIELDS.test(name)) secrets.add(value);
      else if (typeof value === 'object' && value !== null && !Array.isArray(value)) heard.secretsIn(value as object);
    }
  },
  /** A customer of this test writes the secret, to see what becomes of it: it is in messages then, and nowhere in a log. */
  plant(secret: string): void {
    planted.add(secret);
  },
  answers: (): readonly Heard[] => answers,
  errors: (): readonly Heard[] => answers.filter(({ status }) => status >= 400),
  logs: (): readonly Heard[] => logs.map(({ where, read }) => ({ where, text: read() })),
  secrets: (): readonly string[] => [...secrets],
  unplanted: (): readonly string[] => [...secrets].filter((secret) => !planted.has(secret)),
};
