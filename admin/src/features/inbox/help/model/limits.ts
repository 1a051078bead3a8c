import { fileKinds, fileSizeLimits, fileTypes, type FileKind } from '../../../../../../contracts/file-types';
import { messageLimits } from '../../../../../../contracts/message-limits';
import type { TextKey, Values } from '../../../../components/use-text';

interface TextLimit {
  readonly key: TextKey;
  readonly values: Values;
}

/** What a person meets while writing, with the limits that the editors hold. */
export const textLimits: readonly TextLimit[] = [
  { key: 'help.limits.text', values: { characters: messageLimits.textBody } },
  { key: 'help.limits.caption', values: { characters: messageLimits.caption } },
  {
    key: 'help.limits.list',
    values: { rows: messageLimits.listRows, title: messageLimits.listRowTitle, description: messageLimits.listRowDescription },
  },
  { key: 'help.limits.buttons', values: { buttons: messageLimits.replyButtons, title: messageLimits.replyButtonTitle } },
  { key: 'help.limits.link', values: { title: messageLimits.urlButtonText } },
];

interface FileLimit {
  readonly kind: FileKind;
  /** Such as `JPG, PNG`. */
  readonly extensions: readonly string[];
  readonly bytes: number;
}

/** Stickers are received; nobody sends them from here. */
export const fileLimits: readonly FileLimit[] = fileKinds
  .filter((kind) => kind !== 'sticker')
  .map((kind) => ({
    kind,
    extensions: [...new Set(fileTypes.filter((type) => type.kind === kind).flatMap(({ extensions }) => extensions))].map((extension) =>
      extension.toUpperCase(),
    ),
    bytes: fileSizeLimits[kind],
  }));
