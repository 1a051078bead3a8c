import type { FileSource } from '../contracts/file-content';
import type { FileKind } from '../contracts/file-types';
import type { MessageContent } from '../contracts/message-content';
import type { SendableContent } from '../contracts/sendable-content';
import type { OutboundContent } from './outbound-content';
import type { TemplateHeader } from '../contracts/template-content';

/** A file that a content names. */
export interface ContentFile {
  /** Document id of ours; null where Meta fetches `link` itself, or the file has not come. */
  readonly media: string | null;
  readonly link: string | null;
  /** What the content shows it as. */
  readonly kind: FileKind;
  /** Where it stands, such as `template.cards.1.header`. */
  readonly path: string;
  /** Shown as a voice note. */
  readonly isVoice: boolean;
}

/** All files of a content, sent or received, in order. */
export function filesOfContent(content: OutboundContent | SendableContent | MessageContent): ContentFile[] {
  const parts = content as PossibleParts;
  switch (content.type) {
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return fileAt(content.type, parts[content.type], content.type);
    case 'interactive':
      return headerFile(parts.interactive?.header, 'interactive.header');
    case 'template':
      return [
        ...headerFile(parts.template?.header, 'template.header'),
        ...(parts.template?.cards ?? []).flatMap((card, index) => headerFile(card.header, `template.cards.${index}.header`)),
      ];
    default:
      return [];
  }
}

/** A file of ours, by document id. */
export function mediaIdsOf(content: OutboundContent | SendableContent | MessageContent): string[] {
  return [...new Set(filesOfContent(content).flatMap(({ media }) => (media === null ? [] : [media])))];
}

type PossibleFile = { readonly [Key in keyof FileSource]: FileSource[Key] | null } & { readonly voice?: boolean | undefined };
type PossibleHeader = TemplateHeader | { readonly type: string };

type PossibleParts = { readonly [Kind in FileKind]?: PossibleFile } & {
  readonly interactive?: { readonly header?: PossibleHeader };
  readonly template?: { readonly header?: PossibleHeader; readonly cards?: readonly { readonly header?: PossibleHeader }[] };
};

function headerFile(header: PossibleHeader | undefined, path: string): ContentFile[] {
  const kind = header?.type;
  if (kind !== 'image' && kind !== 'video' && kind !== 'document') return [];
  return fileAt(kind, (header as { readonly [Kind in FileKind]?: PossibleFile })[kind], path);
}

function fileAt(kind: FileKind, file: PossibleFile | undefined, path: string): ContentFile[] {
  return file ? [{ media: file.media ?? null, link: file.link ?? null, kind, path, isVoice: file.voice === true }] : [];
}
