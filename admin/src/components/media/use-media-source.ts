import { useCallback, useState } from 'react';

import { fetchLimit } from '../../../../contracts/fetch-limit';
import type { MediaFile } from '../../../../contracts/media';
import { useWhatsappMediaTicketMutation } from '../../api/media-api';
import { fetchMedia } from './fetch-media';
import { mediaCache } from './media-cache';
import { canUseTickets, ticketAddress } from './ticket-url';

export type SourceProblem = 'missing' | 'unreachable' | 'download-only';

/** Where a player finds the file: small ones from memory, larger ones in ranges by a ticket. */
export function useMediaSource({ documentId, size }: Pick<MediaFile, 'documentId' | 'size'>) {
  const [ticket] = useWhatsappMediaTicketMutation();
  const [problem, setProblem] = useState<SourceProblem | null>(null);
  const isSmall = size !== null && size <= fetchLimit;

  const load = useCallback(async (): Promise<string | null> => {
    setProblem(null);
    const cached = mediaCache.peek(documentId);
    if (cached) return cached.url;
    if (isSmall) {
      const { kind } = await fetchMedia(documentId);
      if (kind !== 'ready') setProblem(kind);
      return mediaCache.peek(documentId)?.url ?? null;
    }
    if (!canUseTickets()) {
      setProblem('download-only');
      return null;
    }
    try {
      const { data } = await ticket(documentId).unwrap();
      return ticketAddress(data.url);
    } catch {
      setProblem('unreachable');
      return null;
    }
  }, [documentId, isSmall, ticket]);

  return { load, problem };
}
