import { z } from 'zod';

import { automationSettings, type AutomationSettings } from '../../../contracts/automation-settings';

/** Settings of automatic mode as code: those that are given win over the panel's and are shown there as locked. */
export const automationOption = z.record(z.string(), z.unknown()).transform((given, context): Partial<AutomationSettings> => {
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const parsed = automationSettings.safeParse(set);
  if (parsed.success) return Object.fromEntries(Object.entries(parsed.data).filter(([key]) => Object.hasOwn(set, key)));
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path: [...path], message });
  return z.NEVER;
});
