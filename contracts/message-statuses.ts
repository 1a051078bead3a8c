/** The lattice of statuses, lowest first (architecture, section 4). Inbound messages have none. */
export const messageStatuses = ['queued', 'sending', 'uncertain', 'accepted', 'sent', 'failed', 'delivered', 'read', 'played'] as const;

export type MessageStatus = (typeof messageStatuses)[number];
