import { useEffect, useMemo, useState } from 'react';

import { useRBAC } from '@strapi/strapi/admin';

import { actionId, type PermissionName } from '../../../contracts/permissions';

/**
 * Whether this person may; one permission per call, because Strapi names the answers by the last word only.
 * Strapi asks once per page, and at times before the login's permissions are there (its settings draw a page by then):
 * a first "no" is asked again.
 */
export function usePermission(name: PermissionName): { isAllowed: boolean; isLoading: boolean } {
  const [round, setRound] = useState(0);
  const isAgain = round > 0;
  // Strapi asks again only for another question; a subject of null is the same as none.
  const wanted = useMemo(() => [isAgain ? { action: actionId(name) } : { action: actionId(name), subject: null }], [name, isAgain]);
  const { allowedActions, isLoading } = useRBAC(wanted);
  const isAllowed = Object.values(allowedActions).some(Boolean);
  const isDenied = !isLoading && !isAllowed;
  // In round 1 the question has just been put: its answer is that of round 2.
  useEffect(() => {
    if (isDenied && round < LAST_ROUND) setRound(round + 1);
  }, [isDenied, round]);
  return { isAllowed, isLoading: isLoading || (isDenied && round < LAST_ROUND) };
}

const LAST_ROUND = 2;
