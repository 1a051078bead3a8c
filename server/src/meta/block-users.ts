import { withPlus, type ContactAddress } from '../../../domain/contact-address';
import type { GraphClient, GraphConnection } from './graph-client';

/** Some of the people could not be blocked; we only ever name one. */
export const PARTLY_BLOCKED = 139100;

/**
 * Blocks or unblocks one person at Meta (reference section 6, `block_users`); only who wrote in the last 24 hours can be blocked.
 * @throws MetaApiError when Meta refuses it
 */
export async function blockUser(
  graph: GraphClient,
  connection: GraphConnection & { readonly phoneNumberId: string },
  { address, isBlocked }: { readonly address: ContactAddress; readonly isBlocked: boolean },
): Promise<void> {
  const user = address.kind === 'wa_id' ? { user: withPlus(address.received) } : { user_id: address.received };
  await graph.change(connection, {
    method: isBlocked ? 'POST' : 'DELETE',
    path: `${connection.phoneNumberId}/block_users`,
    body: { messaging_product: 'whatsapp', block_users: [user] },
  });
}
