import { generalSettings, type GeneralSettings } from '../../../../../../contracts/general-settings';
import type { ContentErrors, ContentProblem } from '../../../../components/content-fields/problem';

export const retentionKinds = [
  'messages',
  'files',
  'webhooks',
  'runs',
  'audit',
] as const satisfies readonly (keyof GeneralSettings['retention'])[];
export type RetentionKind = (typeof retentionKinds)[number];

/** These may be kept for ever; the others always end. */
export const endlessKinds: readonly RetentionKind[] = ['messages', 'files'];

/** As the contract has them: a test holds both to each other. */
export const dayLimits: Readonly<Record<RetentionKind, { readonly min: number; readonly max: number }>> = {
  messages: { min: 30, max: 3_650 },
  files: { min: 1, max: 3_650 },
  webhooks: { min: 1, max: 365 },
  runs: { min: 1, max: 3_650 },
  audit: { min: 30, max: 3_650 },
};
export const minuteLimits = { min: 1, max: 1_440 };
export const emailLimit = 20;

/** By field, such as `retention.webhooks`. What is no number stands as NaN in the draft. */
export function generalProblems(settings: GeneralSettings): ContentErrors {
  const { error } = generalSettings.safeParse(settings);
  const found = (error?.issues ?? []).map(({ path, message }): [string, ContentProblem] => {
    // A word of a list is a problem of the list.
    const field = path.slice(0, 2).map(String).join('.');
    return [field, problemOf(field) ?? { code: 'refused', message }];
  });
  return Object.fromEntries(found.reverse());
}

function problemOf(field: string): ContentProblem | null {
  if (field === 'notifications.waitingMinutes') return { code: 'number', ...minuteLimits };
  if (field === 'notifications.healthEmails') return { code: 'email' };
  const kind = retentionKinds.find((known) => field === `retention.${known}`);
  return kind === undefined ? null : { code: 'number', ...dayLimits[kind] };
}

/** True for what a mail server could take; the contract judges by the same rule. */
export function isEmail(text: string): boolean {
  return generalSettings.safeParse({ notifications: { healthEmails: [text] } }).success;
}
