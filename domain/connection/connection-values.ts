import { connectionFields, isSecretField, type ConnectionField } from '../../contracts/connection-fields';
import type { Trouble } from '../../contracts/trouble';

/** What is stored, opened where it is sealed. `problem`: it cannot be opened. */
export interface StoredValue {
  readonly value: string | null;
  readonly isUnreadable: boolean;
}

export interface ConnectionValue {
  readonly source: 'none' | 'stored' | 'locked';
  /** Null where it is missing or cannot be read. */
  readonly value: string | null;
  readonly trouble: Trouble | null;
}

export type ConnectionValues = Readonly<Record<ConnectionField, ConnectionValue>>;

/** Values of the environment and of config/plugins go before stored ones. */
export function mergeValues(
  locked: Readonly<Partial<Record<ConnectionField, string | undefined>>>,
  stored: Readonly<Partial<Record<ConnectionField, StoredValue>>>,
): ConnectionValues {
  return Object.fromEntries(
    connectionFields.map((field) => [field, valueOf(field, locked[field], stored[field])]),
  ) as unknown as ConnectionValues;
}

function valueOf(field: ConnectionField, locked: string | undefined, stored: StoredValue | undefined): ConnectionValue {
  if (locked !== undefined) return { source: 'locked', value: locked, trouble: null };
  if (!stored || (stored.value === null && !stored.isUnreadable)) return { source: 'none', value: null, trouble: null };
  if (!stored.isUnreadable) return { source: 'stored', value: stored.value, trouble: null };
  return { source: 'stored', value: null, trouble: { code: 'secret-unreadable', level: 'bad', field, params: {} } };
}

/** How a value may be shown: ids whole, secrets by their last four characters. */
export function shown(field: ConnectionField, value: string | null): { readonly value: string | null; readonly last4: string | null } {
  if (!isSecretField(field)) return { value, last4: null };
  return { value: null, last4: value === null ? null : value.slice(-4) };
}
