/** What sending and reading need. */
export const neededScopes = ['whatsapp_business_messaging', 'whatsapp_business_management'] as const;

/** @param scopes as the check found them, with spaces between; null while nothing was found */
export function missingScopes(scopes: string | null): string[] {
  const granted = (scopes ?? '').split(' ');
  return neededScopes.filter((scope) => !granted.includes(scope));
}
