import { useMemo } from 'react';

import { permissions } from '../../../../../contracts/permissions';
import { useWhatsappAssignableUsersQuery } from '../../../api/agents-api';
import { useWhatsappMessageObjectsQuery } from '../../../api/message-objects-api';
import { usePermission } from '../../../components/use-permission';
import { useText } from '../../../components/use-text';
import { tapChoice } from '../model/tap-choice';

export interface TapOption {
  readonly value: string;
  readonly label: string;
}

/** All that a tap can do, in words. Null until the names are here: what is not known yet is not gone. */
export function useTapOptions(): readonly TapOption[] | null {
  const t = useText();
  const { isAllowed: mayAssign, isLoading } = usePermission(permissions.conversationsAssign);
  const { data: objects } = useWhatsappMessageObjectsQuery();
  const { data: users, isError } = useWhatsappAssignableUsersQuery(undefined, { skip: !mayAssign });
  const hasUsers = !isLoading && (!mayAssign || users !== undefined || isError);
  return useMemo(() => {
    if (!objects || !hasUsers) return null;
    const byName = <Named extends { readonly name: string }>(named: readonly Named[]) =>
      [...named].sort((a, b) => a.name.localeCompare(b.name));
    return [
      { value: tapChoice(undefined), label: t('messageObjects.tap.nothing') },
      { value: tapChoice({ kind: 'handoff' }), label: t('messageObjects.tap.handoff') },
      ...byName(objects.data).map(({ documentId, name }) => ({
        value: tapChoice({ kind: 'send', messageObject: documentId }),
        label: t('messageObjects.tap.send', { name }),
      })),
      ...byName(users?.data ?? []).map(({ id, name }) => ({
        value: tapChoice({ kind: 'assign', userId: id }),
        label: t('messageObjects.tap.assign', { name }),
      })),
    ];
  }, [hasUsers, objects, t, users]);
}
