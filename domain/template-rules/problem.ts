import type { TemplateComponent, TemplateDraft } from '../../contracts/template';

/** What Meta would refuse, where it stands, and what to do. `path` leads into the draft: `['components', 0, 'text']`. */
export interface TemplateProblem {
  readonly path: readonly (string | number)[];
  readonly code: TemplateProblemCode;
  readonly message: string;
}

export type TemplateProblemCode =
  | 'required'
  | 'too_long'
  | 'too_many'
  | 'not_allowed'
  | 'variable_at_edge'
  | 'variables_adjacent'
  | 'variables_not_in_order'
  | 'variable_name'
  | 'example_missing'
  | 'order'
  | 'repeated'
  | 'address';

export interface FoundComponent {
  readonly component: TemplateComponent;
  readonly path: readonly (string | number)[];
}

export interface RuleContext {
  readonly draft: TemplateDraft;
  /** By Meta's word in capitals. */
  find(type: string): FoundComponent | null;
}

export function typeOf({ type }: { readonly type: string }): string {
  return type.toUpperCase();
}

export function tooLong(path: readonly (string | number)[], { length, limit }: { length: number; limit: number }): TemplateProblem {
  return { path, code: 'too_long', message: `${length} characters; Meta takes at most ${limit}. Remove ${length - limit}.` };
}
