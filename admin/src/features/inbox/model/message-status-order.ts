import type { MessageStatus } from '../../../../../contracts/message';

/** All statuses in the order in which they are reached. Complete by its type: a new one does not compile without a place. */
const order: Readonly<Record<MessageStatus, number>> = {
  queued: 0,
  sending: 1,
  uncertain: 2,
  accepted: 3,
  sent: 4,
  failed: 5,
  delivered: 6,
  read: 7,
  played: 8,
};

export const messageStatusOrder = (Object.keys(order) as MessageStatus[]).sort((a, b) => order[a] - order[b]);
