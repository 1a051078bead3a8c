import { useMemo } from 'react';

import { useRBAC } from '@strapi/strapi/admin';

import { actionId, type PermissionName } from '../../../contracts/permissions';

/** Whether this person may; one permission per call, because Strapi names the answers by the last word only. */
export function usePermission(name: PermissionName): { isAllowed: boolean; isLoading: boolean } {
  const wanted = useMemo(() => [{ action: actionId(name), subject: null }], [name]);
  const { allowedActions, isLoading } = useRBAC(wanted);
  return { isAllowed: Object.values(allowedActions).some(Boolean), isLoading };
}
