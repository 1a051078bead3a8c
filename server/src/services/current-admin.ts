import type { Core } from '@strapi/strapi';

import { adminName } from '../../../domain/admin-name';

interface RequestState {
  readonly user?: { readonly id: number; readonly firstname?: unknown; readonly lastname?: unknown; readonly username?: unknown };
  /** Set by the panel's login alone; users of the content API have none. */
  readonly session?: { readonly id: string };
}

/** The person of the panel on whose request this runs, where a call of Strapi's own does not say. */
export function currentAdmin(strapi: Core.Strapi): { readonly userId: number; readonly name: string } | null {
  const { user, session } = (strapi.requestContext.get()?.state ?? {}) as RequestState;
  return user && session ? { userId: user.id, name: adminName(user) ?? `#${user.id}` } : null;
}
