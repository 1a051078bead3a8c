/** Words with what does not fit: it is written on, marked, and never sent. */
export interface PhoneText {
  readonly shown: string;
  readonly surplus: string;
}

/** One part of a message as the phone stacks them. */
export type PhoneBlock =
  | { readonly kind: 'title' | 'text' | 'footer'; readonly text: PhoneText }
  | { readonly kind: 'picture'; readonly of: 'image' | 'video' | 'sticker'; readonly media: string | null }
  | { readonly kind: 'file'; readonly of: 'document' | 'audio' | 'voice'; readonly name: string | null }
  | { readonly kind: 'place'; readonly name: string; readonly address: string }
  | { readonly kind: 'person'; readonly name: string; readonly details: string }
  | { readonly kind: 'offer'; readonly text: PhoneText; readonly hasEnd: boolean };

export interface PhoneButton {
  readonly kind: 'reply' | 'link' | 'call' | 'copy' | 'list' | 'location' | 'contact';
  readonly text: PhoneText;
}

export interface PhoneCard {
  readonly blocks: readonly PhoneBlock[];
  readonly buttons: readonly PhoneButton[];
}

export interface PhoneMessage extends PhoneCard {
  /** Of a carousel, below the message. */
  readonly cards: readonly PhoneCard[];
}

export function fitting(shown: string): PhoneText {
  return { shown, surplus: '' };
}
