import type { KnownContent, MessageContent } from './message-content';

/** Complete by its type. Stands apart from the schemas, so that the panel can ask without loading them. */
const MODELLED_TYPES: Readonly<Record<KnownContent['type'], true>> = {
  text: true,
  template: true,
  image: true,
  video: true,
  audio: true,
  document: true,
  sticker: true,
  location: true,
  contacts: true,
  button: true,
  interactive: true,
  reaction: true,
  order: true,
  system: true,
  event: true,
  call: true,
  request_welcome: true,
  media_placeholder: true,
  unsupported: true,
};

/** True where the content has the shape that we model for its type; else it is `{ type, raw }`. */
export function isKnownContent(content: MessageContent): content is KnownContent {
  return Object.hasOwn(MODELLED_TYPES, content.type) && content.type in content;
}
