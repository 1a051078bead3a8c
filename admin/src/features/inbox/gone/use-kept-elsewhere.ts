import { useMemo } from 'react';

import { errorCodes } from '../../../../../contracts/error-codes';
import { useEntities } from '../../../live/entities';
import { conversationsWithDraft } from '../composer/use-draft';
import { useOutgoingMessages } from '../outgoing/outgoing-store';
import { useMe } from '../thread/use-me';

/**
 * Conversations that are gone and hold something that was not sent. The list has no row for them any more.
 * @param selected the one that is open says so itself
 */
export function useKeptElsewhere(selected: string | null): readonly string[] {
  const { id } = useMe();
  const gone = useEntities((state) => state.gone);
  const known = useEntities((state) => state.conversations);
  const outgoing = useOutgoingMessages();
  return useMemo(() => {
    const drafts = conversationsWithDraft(id).filter((conversation) => gone.has(conversation));
    const unsent = outgoing
      .filter(({ conversation, state }) => {
        const isRefused = state.kind === 'refused' && state.code === errorCodes.notFound;
        return state.kind !== 'sending' && (gone.has(conversation) || (isRefused && !known.has(conversation)));
      })
      .map(({ conversation }) => conversation);
    return [...new Set([...drafts, ...unsent])].filter((conversation) => conversation !== selected);
  }, [gone, id, known, outgoing, selected]);
}
