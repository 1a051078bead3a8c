import type { MessageObject } from '../../../../../contracts/message-object';
import { plainText } from '../../../components/format/plain-text';

/** By name; `search` looks into names and texts of all languages. */
export function objectRows(objects: readonly MessageObject[], search: string): MessageObject[] {
  const wanted = search.trim().toLocaleLowerCase();
  return objects
    .filter(({ name, contents }) =>
      [name, ...Object.values(contents).map(textOf)].some((text) => text.toLocaleLowerCase().includes(wanted)),
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** How the message begins, in its default language. */
export function beginning({ contents, defaultLocale }: MessageObject): string {
  const content = contents[defaultLocale] ?? Object.values(contents)[0];
  return content ? plainText(textOf(content)) : '';
}

function textOf(content: MessageObject['contents'][string]): string {
  switch (content.type) {
    case 'text':
      return content.text.body;
    case 'image':
      return content.image.caption ?? '';
    case 'video':
      return content.video.caption ?? '';
    case 'document':
      return [content.document.filename, content.document.caption].filter(Boolean).join(' · ');
    case 'audio':
    case 'sticker':
      return '';
    case 'location':
      return [content.location.name, content.location.address].filter(Boolean).join(', ');
    case 'contacts':
      return content.contacts.map(({ name }) => name?.formattedName ?? '').join(', ');
    case 'interactive':
      return content.interactive.body;
  }
}
