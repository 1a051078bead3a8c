/** Events on Strapi's event hub and, by these names, as Strapi webhook events. */
export const strapiEvents = {
  messageReceived: 'whatsapp.message.received',
  messageStatus: 'whatsapp.message.status',
  handoffRequested: 'whatsapp.handoff.requested',
  conversationUpdated: 'whatsapp.conversation.updated',
} as const;

export type StrapiEventName = (typeof strapiEvents)[keyof typeof strapiEvents];
