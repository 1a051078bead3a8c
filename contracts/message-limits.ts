/** Meta's limits of what is sent, counted in Unicode code points (reference sections 3.11 and 4). */
export const messageLimits = {
  textBody: 4096,
  caption: 1024,
  filename: 240,
  link: 2000,
  /** Name and address of a location. */
  locationText: 1000,
  contacts: 257,
  interactiveBody: 1024,
  listBody: 4096,
  headerText: 60,
  footer: 60,
  replyButtons: 3,
  replyButtonId: 256,
  replyButtonTitle: 20,
  listButton: 20,
  listSections: 10,
  /** Over all sections together. */
  listRows: 10,
  listSectionTitle: 24,
  listRowId: 200,
  listRowTitle: 24,
  listRowDescription: 72,
  urlButtonText: 20,
  /** `biz_opaque_callback_data` */
  correlationId: 512,
  templateName: 512,
  /** The body of a template with its variables filled in. */
  templateBodyRendered: 1024,
  couponCode: 20,
  oneTimeCode: 15,
} as const;

/** Meta's limits of a template that is sent for approval (reference sections 3.11, 5.2, 5.3 and 5.5). */
export const templateLimits = {
  name: 512,
  body: 1024,
  limitedTimeOfferBody: 600,
  headerText: 60,
  headerVariables: 1,
  footer: 60,
  buttons: 10,
  quickReplies: 10,
  urlButtons: 2,
  phoneButtons: 1,
  copyCodeButtons: 1,
  buttonText: 25,
  buttonUrl: 2000,
  buttonPhone: 20,
  couponCode: 20,
  limitedTimeOfferText: 16,
  carouselCardsMin: 2,
  carouselCards: 10,
  carouselCardBody: 160,
  carouselCardButtons: 2,
  codeExpirationMinutesMin: 1,
  codeExpirationMinutes: 90,
  /** An approved template may be edited so often. */
  editsPerDay: 1,
  editsPer30Days: 10,
} as const;

/** Length as Meta counts it: an emoji outside the basic plane is one character. */
export function codePointLength(text: string): number {
  let length = 0;
  for (const _character of text) length += 1;
  return length;
}
