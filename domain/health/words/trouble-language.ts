import type { ConnectionField } from '../../../contracts/connection-fields';
import type { TroubleCode } from '../../../contracts/trouble';

/**
 * The words for troubles in one language. `{name}` stands for a param, `{count|message|messages}` for a number with its
 * noun, `{label}` for the field's name.
 */
export interface TroubleLanguage {
  readonly locale: string;
  readonly words: Readonly<Record<TroubleCode, { readonly title: string; readonly fix: string }>>;
  /** As the fields are called at Meta. */
  readonly fields: Readonly<Record<ConnectionField, string>>;
  /** Where a trouble names no field. */
  readonly anyField: string;
  /** Words of Meta and of ours that a param may carry; others stay as they are. */
  readonly names: Readonly<Record<string, string>>;
}
