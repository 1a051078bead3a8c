/** A position in a list that runs from new to old. `at` in epoch milliseconds. */
export interface ListPosition {
  readonly at: number;
  readonly id: number;
}

export function encodeCursor({ at, id }: ListPosition): string {
  return Buffer.from(`${at}:${id}`).toString('base64url');
}

/** Null for no cursor and for one that is not ours: the list starts at its beginning then. */
export function decodeCursor(cursor: string | undefined): ListPosition | null {
  if (!cursor) return null;
  const match = /^(\d{1,16}):(\d{1,16})$/.exec(Buffer.from(cursor, 'base64url').toString());
  return match ? { at: Number(match[1]), id: Number(match[2]) } : null;
}
