import { useSyncExternalStore } from 'react';

/**
 * What is heard: one sound at a time. A module and not a component, so that a voice message goes on when its bubble
 * is scrolled out of sight.
 */
export interface SoundState {
  /** Document id of the file; null before anything was played. */
  readonly id: string | null;
  readonly isPlaying: boolean;
  readonly isLoading: boolean;
  readonly isBroken: boolean;
  /** Seconds. */
  readonly time: number;
  /** Null until it is known. */
  readonly duration: number | null;
}

const silence: SoundState = { id: null, isPlaying: false, isLoading: false, isBroken: false, time: 0, duration: null };

export const rates = [1, 1.5, 2] as const;
export type Rate = (typeof rates)[number];

type Load = () => Promise<string | null>;

let state = silence;
let rate: Rate = 1;
let element: HTMLAudioElement | null = null;
let currentLoad: Load | null = null;
const listeners = new Set<() => void>();

export const sound = {
  get: (): SoundState => state,
  rate: (): Rate => rate,

  async play(id: string, load: Load, from?: number): Promise<void> {
    const audio = theElement();
    if (state.id !== id || state.isBroken) {
      audio.pause();
      set({ ...silence, id, time: from ?? 0, isLoading: true });
      currentLoad = load;
      const url = await load();
      // Another one was started meanwhile.
      if (state.id !== id) return;
      if (url === null) {
        set({ isLoading: false });
        return;
      }
      audio.src = url;
      audio.playbackRate = rate;
      audio.currentTime = from ?? 0;
    } else if (from !== undefined) {
      audio.currentTime = from;
    }
    try {
      await audio.play();
    } catch {
      // Said by the element's own error event, or refused until the person clicks again.
      set({ isLoading: false });
    }
  },

  pause(): void {
    element?.pause();
  },

  /** Only of the file that is at work; another one starts from there when it is played. */
  seek(id: string, seconds: number): void {
    if (state.id !== id || !element) return;
    element.currentTime = seconds;
    set({ time: seconds });
  },

  setRate(next: Rate): void {
    rate = next;
    if (element) element.playbackRate = next;
    set({});
  },

  /** Leaving the conversation ends it. */
  stop(): void {
    element?.pause();
    element?.removeAttribute('src');
    currentLoad = null;
    set(silence);
  },
};

export function useSound<T>(select: (state: SoundState) => T): T {
  return useSyncExternalStore(subscribe, () => select(state));
}

export function useRate(): Rate {
  return useSyncExternalStore(subscribe, sound.rate);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(change: Partial<SoundState>): void {
  state = { ...state, ...change };
  listeners.forEach((listener) => listener());
}

function theElement(): HTMLAudioElement {
  if (element) return element;
  const audio = new Audio();
  audio.preload = 'auto';
  audio.onplaying = () => set({ isPlaying: true, isLoading: false });
  audio.onpause = () => set({ isPlaying: false });
  audio.onwaiting = () => set({ isLoading: true });
  audio.ontimeupdate = () => set({ time: audio.currentTime });
  audio.ondurationchange = () => set({ duration: Number.isFinite(audio.duration) ? audio.duration : null });
  audio.onended = () => set({ isPlaying: false, time: 0 });
  audio.onerror = () => void onError(audio);
  element = audio;
  return audio;
}

/** A ticket lives five minutes: after a long pause a new one goes on where the old one ended. */
async function onError(audio: HTMLAudioElement): Promise<void> {
  const { id, time } = state;
  const load = currentLoad;
  currentLoad = null;
  const url = load && time > 0 ? await load() : null;
  if (id === null || state.id !== id || !audio.hasAttribute('src')) return;
  if (url === null) {
    set({ isPlaying: false, isLoading: false, isBroken: true });
    return;
  }
  audio.src = url;
  audio.currentTime = time;
  audio.playbackRate = rate;
  void audio.play().catch(() => set({ isPlaying: false, isLoading: false }));
}
