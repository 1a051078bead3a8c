import { peaksOf } from './peaks';

export interface Waveform {
  readonly peaks: readonly number[];
  /** Seconds. */
  readonly duration: number;
}

const MAX_KEPT = 300;
const known = new Map<string, Promise<Waveform | null>>();

/** Null where the browser cannot read this sound. Computed once for each file. */
export function waveformOf(id: string, blob: Blob): Promise<Waveform | null> {
  const before = known.get(id);
  if (before) return before;
  const [oldest] = known.keys();
  if (known.size >= MAX_KEPT && oldest !== undefined) known.delete(oldest);
  const waveform = decode(blob);
  known.set(id, waveform);
  return waveform;
}

async function decode(blob: Blob): Promise<Waveform | null> {
  if (typeof OfflineAudioContext === 'undefined') return null;
  try {
    // Only to read: a low rate is enough for bars, and nothing is played by it.
    const context = new OfflineAudioContext(1, 1, 16_000);
    const sound = await context.decodeAudioData(await blob.arrayBuffer());
    return { peaks: peaksOf(sound.getChannelData(0)), duration: sound.duration };
  } catch {
    return null;
  }
}
