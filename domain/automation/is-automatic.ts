import type { AuthorKind } from '../../contracts/message';

/** Written by itself, by an assistant or another automatism of ours; void once a person has stepped in. */
export function isAutomatic({ kind }: { readonly kind: AuthorKind }): boolean {
  return kind === 'assistant' || kind === 'system';
}
