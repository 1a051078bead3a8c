import type { TemplateDraft } from '../../../../../contracts/template';
import { newCards } from './cards';
import { partIn, withPartIn, type Components } from './parts';

/** What the message is made of; Meta has rules of its own for each. */
export type MessageKind = 'message' | 'offer' | 'carousel' | 'code';

export function messageKind({ category, components }: Pick<TemplateDraft, 'category' | 'components'>): MessageKind {
  if (category === 'AUTHENTICATION') return 'code';
  if (partIn(components, 'CAROUSEL')) return 'carousel';
  return partIn(components, 'LIMITED_TIME_OFFER') ? 'offer' : 'message';
}

export const emptyMessage: Components = [{ type: 'BODY', text: '' }];

const emptyCode: Components = [
  { type: 'BODY', add_security_recommendation: true },
  { type: 'FOOTER', code_expiration_minutes: 10 },
  { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
];

/** The same words in another kind of message, without the parts that it cannot have. */
export function componentsFor(kind: MessageKind, components: Components): Components {
  const body = partIn(components, 'BODY') ?? { type: 'BODY', text: '' };
  switch (kind) {
    case 'code':
      return emptyCode;
    case 'carousel':
      return [body, { type: 'CAROUSEL', cards: newCards() }];
    case 'offer': {
      const offer = { type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: '', has_expiration: true } };
      return withPartIn(withPartIn(withPartIn(components, 'CAROUSEL', null), 'FOOTER', null), 'LIMITED_TIME_OFFER', offer);
    }
    case 'message':
      return withPartIn(withPartIn(components, 'CAROUSEL', null), 'LIMITED_TIME_OFFER', null);
  }
}
