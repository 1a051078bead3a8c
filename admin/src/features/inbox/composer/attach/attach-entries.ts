import type { ContentFormKind, ElementFormKind } from '../../dialogs/dialog';

export type AttachKind =
  | 'photo'
  | 'document'
  | 'audio'
  | 'library'
  | 'object'
  | 'template'
  /** Only where the microphone cannot be used: says why. */
  | 'voice'
  | ContentFormKind
  | ElementFormKind;

export type AttachTone = 'files' | 'people' | 'elements' | 'template';

/** In the order of the menu; the tone colours the phone's circles. */
export const attachKinds: readonly { readonly kind: AttachKind; readonly tone: AttachTone }[] = [
  { kind: 'photo', tone: 'files' },
  { kind: 'document', tone: 'files' },
  { kind: 'audio', tone: 'files' },
  { kind: 'library', tone: 'files' },
  { kind: 'location', tone: 'people' },
  { kind: 'ask-location', tone: 'people' },
  { kind: 'contact', tone: 'people' },
  { kind: 'ask-phone', tone: 'people' },
  { kind: 'url-button', tone: 'elements' },
  { kind: 'reply-buttons', tone: 'elements' },
  { kind: 'list', tone: 'elements' },
  { kind: 'object', tone: 'elements' },
  { kind: 'template', tone: 'template' },
];
