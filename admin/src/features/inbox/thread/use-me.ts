import { useAuth } from '@strapi/strapi/admin';

export interface Me {
  readonly id: string;
  readonly userId: number | null;
  /** As the server names me as an author. */
  readonly name: string;
}

export function useMe(): Me {
  const user = useAuth('WhatsAppInbox', (state) => state.user);
  const fullName = [user?.firstname, user?.lastname].filter(Boolean).join(' ');
  return {
    id: String(user?.id ?? ''),
    userId: typeof user?.id === 'number' ? user.id : null,
    name: fullName || user?.username || user?.email || '',
  };
}
