/** "Ana" of "Ana Pérez"; a bare number stays as it is. */
export function firstName(name: string): string {
  return /^\p{L}[\p{L}'’-]*/u.exec(name)?.[0] ?? name;
}
