export interface TextPart {
  readonly text: string;
  readonly kind: 'plain' | 'variable' | 'wrong' | 'surplus';
}

interface HighlightRules {
  readonly limit: number;
  /** Whether the name between the braces is one that will be filled. */
  readonly isKnown?: (name: string) => boolean;
}

/** What stands out in a text while it is written: its variables, and what is beyond the limit. */
export function highlight(text: string, { limit, isKnown = () => true }: HighlightRules): TextPart[] {
  const [within, surplus] = splitAt(text, limit);
  const parts = within.split(/(\{\{[^{}]*\}\})/).map((part): TextPart => {
    const name = /^\{\{([^{}]*)\}\}$/.exec(part)?.[1];
    if (name === undefined) return { text: part, kind: 'plain' };
    return { text: part, kind: isKnown(name.trim()) ? 'variable' : 'wrong' };
  });
  const all = surplus === '' ? parts : [...parts, { text: surplus, kind: 'surplus' as const }];
  return all.filter((part) => part.text !== '');
}

/** Counted as Meta counts, by code points. */
export function splitAt(text: string, limit: number): [within: string, surplus: string] {
  const characters = [...text];
  return [characters.slice(0, limit).join(''), characters.slice(limit).join('')];
}
