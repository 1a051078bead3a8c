import type { AssistantTool } from '../../contracts/assistant-tools';
import type { SendableInteractive } from '../../contracts/interactive-content';
import type { SendableContent } from '../../contracts/sendable-content';

/** Every message that can be sent: its type, or the kind of an interactive one. */
export type OutboundType = Exclude<SendableContent['type'], 'interactive'> | SendableInteractive['kind'];

/**
 * By which tool a model sends each of them. A new type does not compile until it stands here; `send_saved_message`
 * sends all that can be prepared, besides.
 */
export const toolOfType = {
  text: 'send_text',
  image: 'send_media',
  video: 'send_media',
  audio: 'send_media',
  document: 'send_media',
  sticker: 'send_media',
  location: 'send_location',
  contacts: 'send_contact',
  reaction: 'react',
  template: 'send_template',
  button: 'send_reply_buttons',
  list: 'send_list',
  cta_url: 'send_cta_url',
  location_request_message: 'request_location',
  request_contact_info: 'request_contact_info',
} as const satisfies Record<OutboundType, AssistantTool>;
