import { z } from 'zod';

import { codePointLength } from './message-limits';

/** A text that may be empty, of at most `limit` characters as Meta counts them. `field` is named in the refusal. */
export function limitedText(field: string, limit: number) {
  return z.string().superRefine((text, context) => {
    const length = codePointLength(text);
    if (length > limit) {
      context.addIssue({ code: 'custom', message: `${field} has ${length} characters; WhatsApp takes at most ${limit}. Shorten it.` });
    }
  });
}

/** As `limitedText`, and not blank. */
export function filledText(field: string, limit: number) {
  return limitedText(field, limit).refine((text) => text.trim() !== '', `${field} is empty. Write at least one character.`);
}

/** An address that a customer's phone opens: with its scheme, and no other than http or https. */
export function webAddress(field: string, limit: number) {
  return limitedText(field, limit).refine(
    isWebAddress,
    `${field} must be a whole address that begins with https:// or http://, such as https://example.com/page.`,
  );
}

const webUrl = z.url({ protocol: /^https?$/, hostname: /./ });

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/i.test(text) && webUrl.safeParse(text).success;
}

/** Says which of `texts` stands twice; `name` tells what they are. */
export function refuseRepeated(
  context: z.RefinementCtx,
  texts: readonly string[],
  at: (index: number) => readonly (string | number)[],
): void {
  const seen = new Map<string, number>();
  texts.forEach((text, index) => {
    const first = seen.get(text);
    if (first === undefined) seen.set(text, index);
    else context.addIssue({ code: 'custom', path: [...at(index)], message: `"${text}" stands twice. Each must differ.` });
  });
}
