import { useAuth } from '@strapi/strapi/admin';

import { adminName } from '../../../../../domain/admin-name';

export interface Me {
  readonly id: string;
  readonly userId: number | null;
  /** As the server names me as an author. */
  readonly name: string;
}

export function useMe(): Me {
  const user = useAuth('WhatsAppInbox', (state) => state.user);
  return {
    id: String(user?.id ?? ''),
    userId: typeof user?.id === 'number' ? user.id : null,
    name: adminName(user ?? {}) ?? user?.email ?? '',
  };
}
