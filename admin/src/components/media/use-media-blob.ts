import { useCallback, useEffect, useState } from 'react';

import { fetchMedia, type FetchedMedia } from './fetch-media';
import { mediaCache, type CachedMedia } from './media-cache';

export type MediaBlob =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly url: string; readonly blob: Blob }
  | { readonly kind: 'failed'; readonly isMissing: boolean; readonly retry: () => void };

/** Of one file: what is known of the last one says nothing of the next. */
type State = { readonly documentId: string } & (
  { readonly cached: CachedMedia } | { readonly problem: Exclude<FetchedMedia['kind'], 'ready'> }
);

/** A file's bytes for as long as they are shown. Null: nothing is wanted (yet). */
export function useMediaBlob(documentId: string | null): MediaBlob {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State | null>(null);
  const retry = useCallback(() => {
    setState(null);
    setAttempt((before) => before + 1);
  }, []);

  useEffect(() => {
    if (documentId === null) return undefined;
    let isOver = false;
    let isRetained = false;
    const show = () => {
      const cached = mediaCache.retain(documentId);
      if (!cached) return false;
      isRetained = true;
      setState({ documentId, cached });
      return true;
    };
    if (!show()) {
      void fetchMedia(documentId).then(({ kind }) => {
        if (isOver || show()) return;
        setState({ documentId, problem: kind === 'missing' ? 'missing' : 'unreachable' });
      });
    }
    return () => {
      isOver = true;
      if (isRetained) mediaCache.release(documentId);
    };
  }, [documentId, attempt]);

  if (documentId === null) return { kind: 'idle' };
  const known = state?.documentId === documentId ? state : null;
  if (known && 'problem' in known) return { kind: 'failed', isMissing: known.problem === 'missing', retry };
  // Drawn from the cache at once, without a frame of emptiness.
  const cached = known?.cached ?? mediaCache.peek(documentId);
  return cached ? { kind: 'ready', url: cached.url, blob: cached.blob } : { kind: 'loading' };
}
