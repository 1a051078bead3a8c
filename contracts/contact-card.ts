import { z } from 'zod';

import { messageLimits } from './message-limits';

const word = z.string().max(messageLimits.locationText);
/** Meta's word or the person's own, such as `WORK` or `Mobile`. */
const label = word.optional();

/** A contact as a person's card. What customers send may have no name; what is sent needs one. */
export const contactCard = z.strictObject({
  name: z
    .strictObject({
      formattedName: z.string().trim().min(1, 'A contact needs a name to show.').max(messageLimits.locationText),
      firstName: word.optional(),
      lastName: word.optional(),
      middleName: word.optional(),
      prefix: word.optional(),
      suffix: word.optional(),
    })
    .nullable(),
  phones: z.array(z.strictObject({ phone: word.min(1), type: label, waId: word.optional() })).default([]),
  emails: z.array(z.strictObject({ email: word.min(1), type: label })).default([]),
  addresses: z
    .array(
      z.strictObject({
        street: word.optional(),
        city: word.optional(),
        state: word.optional(),
        zip: word.optional(),
        country: word.optional(),
        countryCode: word.optional(),
        type: label,
      }),
    )
    .default([]),
  org: z.strictObject({ company: word.optional(), department: word.optional(), title: word.optional() }).optional(),
  urls: z.array(z.strictObject({ url: word.min(1), type: label })).default([]),
  /** `YYYY-MM-DD` */
  birthday: z.iso.date('A birthday is written YYYY-MM-DD.').optional(),
});
export type ContactCard = z.output<typeof contactCard>;

/** One that can be sent: Meta asks for the name to show and at least one other part of the name (reference 3.6). */
export const sendableContactCard = contactCard.superRefine(({ name }, context) => {
  if (!name) {
    context.addIssue({ code: 'custom', path: ['name'], message: 'A contact needs a name to show.' });
    return;
  }
  const { formattedName: _shown, ...parts } = name;
  if (!Object.values(parts).some((part) => part?.trim())) {
    context.addIssue({ code: 'custom', path: ['name', 'firstName'], message: 'A contact needs a first or a last name too.' });
  }
});
