/** Meta's limits, counted in Unicode code points (reference section 3.11). */
export const messageLimits = {
  textBody: 4096,
  caption: 1024,
  /** `biz_opaque_callback_data` */
  correlationId: 512,
  templateName: 512,
  /** The body of a template with its variables filled in. */
  templateBodyRendered: 1024,
} as const;

/** Length as Meta counts it: an emoji outside the basic plane is one character. */
export function codePointLength(text: string): number {
  let length = 0;
  for (const _character of text) length += 1;
  return length;
}
