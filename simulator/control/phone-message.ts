import type { Message } from '../customer';
import { isObject, objectIn, objectsIn, textIn, type WireObject } from '../wire';

/** One message as the phone page gets it. Of a deleted one only that it was there. */
export function describeMessage(message: Message): WireObject {
  const { wamid, direction, type, status, timestamp, content, template, editedAt, revokedAt } = message;
  const isRevoked = revokedAt !== undefined;
  const reaction = objectIn(content, 'reaction');
  const context = objectIn(content, 'context') ?? {};
  return {
    wamid,
    direction,
    type,
    status,
    timestamp: Number(timestamp),
    isRevoked,
    isEdited: editedAt !== undefined && !isRevoked,
    preview: previewOf(message),
    ...(isRevoked ? {} : { text: textOf(message), content: content[type], template: template?.shown }),
    quotes: textIn(context, direction === 'in' ? 'id' : 'message_id'),
    isForwarded: context['forwarded'] === true || context['frequently_forwarded'] === true,
    reaction: reaction && { to: textIn(reaction, 'message_id'), emoji: textIn(reaction, 'emoji') ?? '' },
  };
}

function textOf({ content }: Message): string | undefined {
  return textIn(objectIn(content, 'text') ?? {}, 'body') ?? textIn(objectIn(content, 'button') ?? {}, 'text');
}

const words: Record<string, string> = {
  image: 'a photo',
  video: 'a video',
  audio: 'a recording',
  document: 'a file',
  sticker: 'a sticker',
  location: 'a place',
  order: 'an order',
};

/** One line of it, for the list of people and for quotes. */
export function previewOf(message: Message): string {
  if (message.revokedAt !== undefined) return 'a deleted message';
  return wordsOf(message) ?? words[message.type] ?? message.type;
}

function wordsOf(message: Message): string | undefined {
  const { type, content, template } = message;
  if (template) return template.shown.body;
  if (type === 'interactive') return interactiveWords(objectIn(content, 'interactive') ?? {});
  if (type === 'contacts') return contactWords(content);
  if (type === 'reaction') return textIn(objectIn(content, 'reaction') ?? {}, 'emoji');
  const body = objectIn(content, type) ?? {};
  const candidates = [textOf(message), textIn(body, 'caption'), textIn(body, 'filename'), textIn(body, 'name')];
  return candidates.find((text) => text !== undefined && text !== '');
}

/** What was tapped, or what was asked. */
function interactiveWords(interactive: WireObject): string | undefined {
  const reply = objectIn(interactive, 'button_reply') ?? objectIn(interactive, 'list_reply');
  if (reply) return textIn(reply, 'title');
  if (isObject(interactive['nfm_reply'])) return textIn(interactive['nfm_reply'], 'body');
  return textIn(objectIn(interactive, 'body') ?? {}, 'text');
}

function contactWords(content: WireObject): string {
  const [first, ...more] = objectsIn(content, 'contacts').map((contact) => {
    const name = textIn(objectIn(contact, 'name') ?? {}, 'formatted_name');
    return name ?? textIn(objectsIn(contact, 'phones')[0] ?? {}, 'phone') ?? 'a contact';
  });
  return more.length === 0 ? (first ?? 'a contact') : `${first} and ${more.length} more`;
}
