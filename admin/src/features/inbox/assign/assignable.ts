export interface AssignOption {
  /** Null: nobody. */
  readonly userId: number | null;
  readonly name: string;
}

interface AssignableInput {
  readonly users: readonly { readonly id: number; readonly name: string }[];
  readonly search: string;
  /** Who looks: first, since taking it oneself is what is done most. */
  readonly me: number | null;
  /** Words for "nobody"; null while nobody is assigned. */
  readonly nobody: string | null;
}

/** Whom a conversation can be given to, as far as a name matches what is typed, accents or not. */
export function assignable({ users, search, me, nobody }: AssignableInput): readonly AssignOption[] {
  const wanted = plain(search.trim());
  const options: readonly AssignOption[] = [
    ...[...users]
      .sort((a, b) => Number(b.id === me) - Number(a.id === me) || a.name.localeCompare(b.name))
      .map(({ id, name }) => ({ userId: id, name })),
    ...(nobody === null ? [] : [{ userId: null, name: nobody }]),
  ];
  const rank = ({ name }: AssignOption): number => Number(!plain(name).startsWith(wanted));
  const found = options.filter(({ name }) => plain(name).includes(wanted));
  return wanted === '' ? found : [...found].sort((a, b) => rank(a) - rank(b));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
