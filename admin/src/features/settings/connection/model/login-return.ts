import { loginErrors, type LoginError } from '../../../../../../contracts/oauth';

export type LoginReturn =
  | { readonly kind: 'none' }
  | { readonly kind: 'handle'; readonly handle: string }
  | { readonly kind: 'refused'; readonly error: LoginError };

/** What Meta's page led back with, behind the `#`. An error that we do not know is Meta's. */
export function readLoginReturn(hash: string): LoginReturn {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const handle = values.get('handle');
  if (handle !== null) return { kind: 'handle', handle };
  const error = values.get('error');
  if (error === null) return { kind: 'none' };
  return { kind: 'refused', error: loginErrors.find((known) => known === error) ?? 'meta' };
}
