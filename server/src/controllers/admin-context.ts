import type { IncomingMessage, ServerResponse } from 'node:http';

import { actionId, permissions, type PermissionName } from '../../../contracts/permissions';
import { adminName } from '../../../domain/admin-name';
import type { Actor } from '../services/inbox-actions';

/** What our controllers use of Koa's context on Strapi's admin routes. */
export interface AdminContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly params: unknown;
  readonly query: unknown;
  readonly request: { readonly body?: unknown };
  readonly state: {
    readonly user: {
      readonly id: number;
      readonly firstname?: string | null;
      readonly lastname?: string | null;
      readonly username?: string | null;
    };
    readonly userAbility: { can(action: string): boolean };
    readonly session?: { readonly id: string };
  };
  status: number;
  body: unknown;
  respond?: boolean;
}

export function can({ state }: AdminContext, permission: PermissionName): boolean {
  return state.userAbility.can(actionId(permission));
}

/** The person, and whose rows this person may see. */
export function actorOf(context: AdminContext): Actor {
  const { user } = context.state;
  const name = adminName(user) ?? `#${user.id}`;
  return { userId: user.id, name, seesAll: can(context, permissions.inboxReadAll) };
}
