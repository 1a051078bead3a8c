import type { ComponentType } from 'react';

import type { KnownContent } from '../../../../contracts/message-content';
import type { Message } from '../../../../contracts/message';
import { AudioBubble } from './AudioBubble';
import type { BubbleProps } from './bubble-props';
import { ButtonBubble } from './ButtonBubble';
import { CallBubble } from './CallBubble';
import { ContactsBubble } from './ContactsBubble';
import { DocumentBubble } from './DocumentBubble';
import { ImageBubble } from './ImageBubble';
import { InteractiveBubble } from './InteractiveBubble';
import { LocationBubble } from './LocationBubble';
import { MediaPlaceholderBubble } from './MediaPlaceholderBubble';
import { OrderBubble } from './OrderBubble';
import { RevokedBubble } from './RevokedBubble';
import { StickerBubble } from './StickerBubble';
import { TemplateBubble } from './TemplateBubble';
import { TextBubble } from './TextBubble';
import { UnknownBubble } from './UnknownBubble';
import { UnsupportedBubble } from './UnsupportedBubble';
import { VideoBubble } from './VideoBubble';

/** Reactions sit on their target and lines in the middle: they are no bubbles. */
type BubbleType = Exclude<KnownContent['type'], 'reaction' | 'system' | 'event' | 'request_welcome'>;

const bubbles: Readonly<Record<BubbleType, ComponentType<BubbleProps>>> = {
  text: TextBubble,
  template: TemplateBubble,
  image: ImageBubble,
  video: VideoBubble,
  audio: AudioBubble,
  document: DocumentBubble,
  sticker: StickerBubble,
  location: LocationBubble,
  contacts: ContactsBubble,
  button: ButtonBubble,
  interactive: InteractiveBubble,
  order: OrderBubble,
  call: CallBubble,
  media_placeholder: MediaPlaceholderBubble,
  unsupported: UnsupportedBubble,
};

/** Which component shows a message: a mapping and nothing else. */
export function chooseBubble({ content, revokedAt }: Message): ComponentType<BubbleProps> {
  if (revokedAt !== null) return RevokedBubble;
  return hasBubble(content.type) && content.type in content ? bubbles[content.type] : UnknownBubble;
}

function hasBubble(type: string): type is BubbleType {
  return Object.hasOwn(bubbles, type);
}
