import type { SendableContent } from '../../../../../../contracts/sendable-content';

export interface Tap {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
}

/** What of an answer can be tapped: buttons at once, rows once the list is opened. */
export type Taps =
  | { readonly kind: 'none' }
  | { readonly kind: 'buttons'; readonly buttons: readonly Tap[] }
  | {
      readonly kind: 'list';
      readonly label: string;
      readonly sections: readonly { readonly title: string; readonly rows: readonly Tap[] }[];
    };

export function tapsOf(content: SendableContent): Taps {
  if (content.type !== 'interactive') return { kind: 'none' };
  const { interactive } = content;
  if (interactive.kind === 'button') return { kind: 'buttons', buttons: interactive.buttons };
  if (interactive.kind !== 'list') return { kind: 'none' };
  return {
    kind: 'list',
    label: interactive.button,
    sections: interactive.sections.map(({ title, rows }) => ({ title: title ?? '', rows })),
  };
}
