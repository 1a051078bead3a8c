import type { ConnectionState, listChoices } from '../../../../../../contracts/connection';
import type { ResponseOf } from '../../../../../../contracts/endpoint';
import type { FieldDrafts } from './field-drafts';

export type Choices = ResponseOf<typeof listChoices>['data'];
export type ChoosableAccount = Choices['accounts'][number];

/** An account and a number of it. */
export interface Chosen {
  readonly wabaId: string;
  readonly phoneNumberId: string;
}

type Fields = ConnectionState['fields'];

/** What the project has locked is no choice any more: others are left out. */
export function allowedAccounts(accounts: readonly ChoosableAccount[], fields: Fields): ChoosableAccount[] {
  const fits = (field: 'wabaId' | 'phoneNumberId', id: string) => fields[field].source !== 'locked' || fields[field].value === id;
  return accounts
    .filter(({ wabaId }) => fits('wabaId', wabaId))
    .map((account) => ({ ...account, numbers: account.numbers.filter(({ phoneNumberId }) => fits('phoneNumberId', phoneNumberId)) }));
}

/** What is stored; else the only one that there is. */
export function firstChosen(accounts: readonly ChoosableAccount[], fields: Fields): Chosen | null {
  const all = accounts.flatMap(({ wabaId, numbers }) => numbers.map(({ phoneNumberId }) => ({ wabaId, phoneNumberId })));
  const stored = all.find(({ phoneNumberId }) => phoneNumberId === fields.phoneNumberId.value);
  return stored ?? (all.length === 1 ? (all[0] ?? null) : null);
}

/** What has to be stored for it: a locked value is left out. */
export function draftsOf(chosen: Chosen, fields: Fields): FieldDrafts {
  return Object.fromEntries(
    (['wabaId', 'phoneNumberId'] as const)
      .filter((field) => fields[field].source !== 'locked' && fields[field].value !== chosen[field])
      .map((field) => [field, chosen[field]]),
  );
}
