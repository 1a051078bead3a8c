import { isNotFound } from '../../../api/api-error';
import { useWhatsappConversationQuery } from '../../../api/inbox-api';
import { useEntities } from '../../../live/entities';
import { useLive } from '../../../live/live-store';
import { newerOf } from '../../../live/newest-of';

import type { Conversation } from '../../../../../contracts/conversation';

type ConversationState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly retry: () => void }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ready'; readonly conversation: Conversation };

/** The selected conversation in its newest version; a row that is known already shows at once. */
export function useConversation(documentId: string): ConversationState {
  const epoch = useLive((state) => state.epoch);
  const live = useEntities(({ conversations }) => conversations.get(documentId));
  const isGone = useEntities(({ gone }) => gone.has(documentId));
  // What is gone is not asked for again and again: its next row brings it back.
  const { data, error, isError, refetch } = useWhatsappConversationQuery({ documentId, epoch }, { skip: isGone });
  if (isGone) return { kind: 'missing' };
  const conversation = data ? newerOf(data.data, live) : live;
  if (conversation) return { kind: 'ready', conversation };
  if (isError) return isNotFound(error) ? { kind: 'missing' } : { kind: 'failed', retry: () => void refetch() };
  return { kind: 'loading' };
}
