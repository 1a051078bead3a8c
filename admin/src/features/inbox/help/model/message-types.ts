import type { TextKey } from '../../../../components/use-text';

interface TypeGroup {
  readonly names: readonly TextKey[];
  /** Whether a message object is needed: `first` before it can be sent. */
  readonly object: 'none' | 'optional' | 'first';
  readonly text: TextKey;
}

/** What can be sent, from the simplest to what must be prepared (rules 8 and 9 of the architecture). */
export const typeGroups: readonly TypeGroup[] = [
  { names: ['composer.object-kind.text'], object: 'optional', text: 'help.types.text' },
  {
    names: [
      'composer.object-kind.image',
      'composer.object-kind.video',
      'composer.object-kind.audio',
      'composer.object-kind.document',
      'composer.attach.voice',
    ],
    object: 'optional',
    text: 'help.types.files',
  },
  {
    names: [
      'composer.attach.url-button',
      'composer.attach.location',
      'composer.attach.ask-location',
      'composer.attach.contact',
      'composer.attach.ask-phone',
    ],
    object: 'optional',
    text: 'help.types.fields',
  },
  { names: ['composer.attach.list', 'composer.attach.reply-buttons'], object: 'first', text: 'help.types.elements' },
  { names: ['composer.attach.template'], object: 'none', text: 'help.types.template' },
];
