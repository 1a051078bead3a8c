import type { Endpoint } from '../../../contracts/endpoint';
import { actionId, type PermissionName } from '../../../contracts/permissions';

/** A route of the admin API with the permissions that it needs; with none it is for any admin user. */
export function route({ method, path }: Pick<Endpoint, 'method' | 'path'>, handler: string, needed: readonly PermissionName[]) {
  const hasPermissions = { name: 'admin::hasPermissions', config: { actions: needed.map(actionId) } };
  return {
    method,
    path,
    handler,
    config: { policies: ['admin::isAuthenticatedAdmin', ...(needed.length > 0 ? [hasPermissions] : [])] },
  };
}
