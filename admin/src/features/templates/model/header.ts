import type { TemplateComponent, TemplateDraft } from '../../../../../contracts/template';
import { partOf, withPart } from './parts';

export const headerKinds = ['none', 'TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION'] as const;
export type HeaderKind = (typeof headerKinds)[number];

/** Null for a kind that only Meta's own pages can write. */
export function headerKind(draft: TemplateDraft): HeaderKind | null {
  const header = partOf(draft, 'HEADER');
  if (!header) return 'none';
  const format = (header.format ?? 'TEXT').toUpperCase();
  return headerKinds.find((kind) => kind === format) ?? null;
}

export function withHeaderKind(draft: TemplateDraft, kind: HeaderKind): TemplateDraft {
  if (kind === headerKind(draft)) return draft;
  if (kind === 'none') return withPart(draft, 'HEADER', null);
  return withPart(draft, 'HEADER', { type: 'HEADER', format: kind, ...(kind === 'TEXT' && { text: '' }) });
}

export type HeaderFile =
  | { readonly kind: 'none' }
  /** Ours, by its document id. */
  | { readonly kind: 'ours'; readonly media: string }
  /** Given to Meta some time ago. */
  | { readonly kind: 'at-meta' };

export function headerFile(header: TemplateComponent | null): HeaderFile {
  const example = (header?.example ?? {}) as { media?: unknown; header_handle?: unknown };
  if (typeof example.media === 'string') return { kind: 'ours', media: example.media };
  return Array.isArray(example.header_handle) && example.header_handle.length > 0 ? { kind: 'at-meta' } : { kind: 'none' };
}

export function withHeaderFile(header: TemplateComponent, media: string | null): TemplateComponent {
  const { example: _former, ...rest } = header;
  return media === null ? { ...rest } : { ...rest, example: { media } };
}
