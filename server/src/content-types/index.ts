import { contact } from './contact';
import { contactIdentity } from './contact-identity';
import { conversation } from './conversation';
import { message } from './message';
import { outbox } from './outbox';
import { phoneNumber } from './phone-number';
import { quarantinedItem } from './quarantined-item';
import { template } from './template';
import { waitingStatus } from './waiting-status';
import { webhookEvent } from './webhook-event';

export const contentTypes = {
  contact,
  'contact-identity': contactIdentity,
  'phone-number': phoneNumber,
  conversation,
  message,
  'outbox-row': outbox,
  template,
  'webhook-event': webhookEvent,
  'quarantined-item': quarantinedItem,
  'waiting-status': waitingStatus,
};
