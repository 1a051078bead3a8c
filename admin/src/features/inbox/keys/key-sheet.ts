import type { TextKey } from '../../../components/use-text';

interface KeyLine {
  readonly label: TextKey;
  /** Pressed one after the other, or one of them. */
  readonly keys: readonly string[];
}

interface KeyGroup {
  readonly title: TextKey;
  readonly lines: readonly KeyLine[];
}

/** What the inbox does at a key, in the order of the sheet. Signs stand on the key; names are the reader's language. */
export const keySheet: readonly (readonly KeyGroup[])[] = [
  [
    {
      title: 'keys.move',
      lines: [
        { label: 'keys.next-conversation', keys: ['J', 'K'] },
        { label: 'keys.open', keys: ['Enter'] },
        { label: 'keys.scope', keys: ['[', ']'] },
        { label: 'keys.between-messages', keys: ['Alt', '↑', '↓'] },
      ],
    },
    { title: 'keys.see', lines: [{ label: 'keys.sheet', keys: ['?'] }] },
  ],
  [
    {
      title: 'keys.write',
      lines: [
        { label: 'keys.quote', keys: ['R'] },
        { label: 'keys.object', keys: ['/'] },
        { label: 'keys.send', keys: ['Enter'] },
        { label: 'keys.new', keys: ['C'] },
      ],
    },
  ],
  [
    {
      title: 'keys.decide',
      lines: [
        { label: 'keys.mode', keys: ['M'] },
        { label: 'keys.stop', keys: ['S'] },
        { label: 'keys.assign', keys: ['G'] },
        { label: 'keys.edit', keys: ['P'] },
        { label: 'keys.archive', keys: ['E'] },
        { label: 'keys.undo', keys: ['Z'] },
      ],
    },
  ],
];
