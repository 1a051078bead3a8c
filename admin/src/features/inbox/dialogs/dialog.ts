import type { Message } from '../../../../../contracts/message';

/** What stands over a conversation. */
export type OpenDialog =
  | { readonly kind: 'template' }
  | { readonly kind: 'object' }
  | { readonly kind: 'library' }
  | { readonly kind: ContentFormKind }
  | { readonly kind: ElementFormKind }
  | { readonly kind: 'info'; readonly message: Message }
  | { readonly kind: 'save'; readonly message: Message };

/** Sent as they are. */
export type ContentFormKind = 'location' | 'contact' | 'url-button' | 'ask-location' | 'ask-phone';
/** Message objects first, then sent (rule 8 of the architecture). */
export type ElementFormKind = 'reply-buttons' | 'list';
