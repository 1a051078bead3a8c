import { z } from 'zod';

import { namedFile, plainFile } from './file-content';
import { filledText, limitedText, refuseRepeated, webAddress } from './limited-text';
import { messageLimits } from './message-limits';

const textHeader = z.strictObject({ type: z.literal('text'), text: filledText('header.text', messageLimits.headerText) });

export const interactiveHeader = z.discriminatedUnion('type', [
  textHeader,
  z.strictObject({ type: z.literal('image'), image: plainFile }),
  z.strictObject({ type: z.literal('video'), video: plainFile }),
  z.strictObject({ type: z.literal('document'), document: namedFile }),
]);
export type InteractiveHeader = z.output<typeof interactiveHeader>;

const header = interactiveHeader.optional();
const footer = filledText('footer', messageLimits.footer).optional();
const body = filledText('body', messageLimits.interactiveBody);

/** What Meta sends back when it is tapped; of buttons it may not begin or end with a space (reference section 3.7). */
const buttonId = (field: string, limit: number) =>
  filledText(field, limit).refine((id) => id === id.trim(), `${field} must not begin or end with a space.`);

/** One to three buttons that answer with a tap. */
export const replyButtons = z.strictObject({
  kind: z.literal('button'),
  header,
  body,
  footer,
  buttons: z
    .array(
      z.strictObject({
        id: buttonId('buttons.id', messageLimits.replyButtonId),
        title: filledText('buttons.title', messageLimits.replyButtonTitle),
      }),
    )
    .min(1, 'A message with reply buttons needs at least one button.')
    .max(messageLimits.replyButtons, `WhatsApp takes at most ${messageLimits.replyButtons} reply buttons.`)
    .superRefine((buttons, context) => {
      refuseRepeated(context, texts(buttons, 'id'), (index) => [index, 'id']);
      refuseRepeated(context, texts(buttons, 'title'), (index) => [index, 'title']);
    }),
});

const row = z.strictObject({
  id: filledText('rows.id', messageLimits.listRowId),
  title: filledText('rows.title', messageLimits.listRowTitle),
  description: limitedText('rows.description', messageLimits.listRowDescription).optional(),
});

/** A button that opens a list to choose from. */
export const list = z.strictObject({
  kind: z.literal('list'),
  header: textHeader.optional(),
  body: filledText('body', messageLimits.listBody),
  footer,
  /** The words on the button that opens the list. */
  button: filledText('button', messageLimits.listButton),
  sections: z
    .array(
      z.strictObject({
        title: limitedText('sections.title', messageLimits.listSectionTitle).optional(),
        rows: z.array(row).min(1, 'Each section needs at least one row.'),
      }),
    )
    .min(1, 'A list needs at least one section.')
    .max(messageLimits.listSections, `WhatsApp takes at most ${messageLimits.listSections} sections.`)
    .superRefine(checkSections),
});

type Section = { readonly title?: string | undefined; readonly rows: readonly z.output<typeof row>[] };

function checkSections(sections: readonly Section[], context: z.RefinementCtx): void {
  const rows = sections.flatMap((section, sectionIndex) =>
    section.rows.map((each, rowIndex) => ({ ...each, path: [sectionIndex, 'rows', rowIndex] })),
  );
  if (rows.length > messageLimits.listRows) {
    const message = `The list has ${rows.length} rows; WhatsApp takes at most ${messageLimits.listRows} over all sections.`;
    context.addIssue({ code: 'custom', path: rows[messageLimits.listRows]?.path ?? [], message });
  }
  if (sections.length > 1) {
    sections.forEach(({ title }, index) => {
      if (!title?.trim()) {
        context.addIssue({ code: 'custom', path: [index, 'title'], message: 'With more than one section each needs a title.' });
      }
    });
  }
  for (const key of ['id', 'title'] as const) {
    refuseRepeated(context, texts(rows, key), (index) => [...(rows[index]?.path ?? []), key]);
  }
}

/** One button that opens a web page. */
export const urlButton = z.strictObject({
  kind: z.literal('cta_url'),
  header,
  body,
  footer,
  displayText: filledText('displayText', messageLimits.urlButtonText),
  url: webAddress('url', messageLimits.link),
});

/** Asks for the customer's location; the answer is a location message. */
export const locationRequest = z.strictObject({ kind: z.literal('location_request_message'), body });

/** Asks for the customer's phone number; the answer is a contacts message. */
export const contactInfoRequest = z.strictObject({ kind: z.literal('request_contact_info'), body });

export const sendableInteractive = z.discriminatedUnion('kind', [replyButtons, list, urlButton, locationRequest, contactInfoRequest]);
export type SendableInteractive = z.output<typeof sendableInteractive>;

/** The customer chose a reply button or a row of a list. */
const choice = <K extends string>(kind: K) =>
  z.object({ kind: z.literal(kind), id: z.string().nullable(), title: z.string().nullable(), description: z.string().nullable() });

/** Answers of customers, and kinds that only others send. */
export const receivedInteractive = z.discriminatedUnion('kind', [
  choice('button_reply'),
  choice('list_reply'),
  z.object({
    kind: z.literal('nfm_reply'),
    /** `flow`, `address_message`, … */
    name: z.string().nullable(),
    body: z.string().nullable(),
    /** What was filled in, by field, without Meta's tokens. */
    fields: z.array(z.object({ name: z.string(), value: z.string() })),
  }),
  /** A kind that has no model here: `name` is Meta's word. */
  z.object({ kind: z.literal('other'), name: z.string(), text: z.string().nullable() }),
]);

export const interactive = z.discriminatedUnion('kind', [...sendableInteractive.options, ...receivedInteractive.options]);
export type Interactive = z.output<typeof interactive>;

function texts<K extends 'id' | 'title'>(items: readonly Record<K, string>[], key: K): string[] {
  return items.map((item) => item[key]);
}
