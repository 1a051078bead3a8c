import { defineContentType, reference } from '../attributes';

/** Which message shows which file: who may see the message may see the file. */
export const messageMedia = defineContentType({
  singularName: 'message-media',
  pluralName: 'message-media-files',
  displayName: 'WhatsApp file of a message',
  description: 'Which message shows which file',
  attributes: {
    message: reference('plugin::whatsapp.message'),
    media: reference('plugin::whatsapp.media'),
  },
  indexes: [{ name: 'whatsapp_message_media_key', columns: ['message_id', 'media_id'], type: 'unique' }],
});
