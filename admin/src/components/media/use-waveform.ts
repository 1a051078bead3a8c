import { useEffect, useState } from 'react';

import { waveformOf, type Waveform } from './waveform';

/** The bars of a sound that is here; null until they are computed, or where they cannot be. */
export function useWaveform(id: string, blob: Blob | null): Waveform | null {
  const [waveform, setWaveform] = useState<{ id: string; value: Waveform | null } | null>(null);
  useEffect(() => {
    if (!blob) return undefined;
    let isOver = false;
    void waveformOf(id, blob).then((value) => {
      if (!isOver) setWaveform({ id, value });
    });
    return () => {
      isOver = true;
    };
  }, [id, blob]);
  return waveform?.id === id ? waveform.value : null;
}
