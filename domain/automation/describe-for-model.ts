import { isKnownContent } from '../../contracts/known-content';
import type { Interactive } from '../../contracts/interactive-content';
import type { MessageContent } from '../../contracts/message-content';
import { messageText } from '../message-text';

/** A message in words that a model can read; empty where there is nothing to tell. */
export function describeForModel(content: MessageContent): string {
  if (!isKnownContent(content)) return `[a message of the type ${content.type}, not readable]`;
  switch (content.type) {
    case 'text':
      return content.text.body;
    case 'interactive':
      return describeInteractive(content.interactive);
    case 'button':
      return tapped(content.button.payload, content.button.text);
    case 'image':
      return withCaption('[photo]', content.image.caption);
    case 'video':
      return withCaption('[video]', content.video.caption);
    case 'document':
      return withCaption(`[file ${content.document.filename ?? ''}]`.replace(' ]', ']'), content.document.caption);
    case 'audio':
      return content.audio.voice ? '[voice message, not transcribed]' : '[audio file, not transcribed]';
    case 'sticker':
      return '[sticker]';
    case 'location': {
      const { latitude, longitude, name, address } = content.location;
      return `[location ${[name, address].filter(Boolean).join(', ')} ${latitude},${longitude}]`.replace('[location  ', '[location ');
    }
    case 'contacts':
      return `[contact card: ${messageText(content) ?? 'no name'}]`;
    case 'order':
      return withCaption(`[order of ${content.order.items.length} items]`, content.order.text);
    case 'reaction':
      return content.reaction.emoji === null ? '' : `[reacted with ${content.reaction.emoji}]`;
    case 'event':
      return content.event.kind === 'handoff' ? '[a person took over here; that is finished]' : '';
    case 'template':
      return messageText(content) ?? `[template ${content.template.name}]`;
    case 'call':
      return '[call]';
    case 'unsupported':
    case 'media_placeholder':
      return '[a message that cannot be shown]';
    case 'system':
    case 'request_welcome':
      return '';
  }
}

function describeInteractive(interactive: Interactive): string {
  switch (interactive.kind) {
    case 'button_reply':
    case 'list_reply':
      return tapped(interactive.id, interactive.title);
    case 'button':
      return `${interactive.body} [buttons: ${interactive.buttons.map(({ title }) => title).join(' | ')}]`;
    case 'list':
      return `${interactive.body} [list: ${interactive.sections.flatMap(({ rows }) => rows.map(({ title }) => title)).join(' | ')}]`;
    case 'cta_url':
      return `${interactive.body} [link button: ${interactive.displayText}]`;
    case 'nfm_reply':
      return `[filled in: ${interactive.fields.map(({ name, value }) => `${name}=${value}`).join(', ')}]`;
    case 'other':
      return interactive.text ?? `[${interactive.name}]`;
    default:
      return interactive.body;
  }
}

function tapped(id: string | null, title: string | null): string {
  return `[tapped${id === null ? '' : ` id=${id}`} "${title ?? ''}"]`;
}

function withCaption(mark: string, caption: string | null): string {
  return caption === null || caption === '' ? mark : `${mark} ${caption}`;
}
