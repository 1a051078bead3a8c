/** The columns of Strapi's admin users that name one. */
interface AdminUser {
  readonly firstname?: unknown;
  readonly lastname?: unknown;
  readonly username?: unknown;
}

/** How a colleague is called: first and last name, else the user name. Null: there is neither. */
export function adminName({ firstname, lastname, username }: AdminUser): string | null {
  return [firstname, lastname].filter(isWord).join(' ') || (isWord(username) ? username : null);
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
