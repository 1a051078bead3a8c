export const BARS = 40;

/**
 * The loudness of a sound in equal parts, 0 to 1, the loudest part 1.
 * @param samples one channel, -1 to 1
 */
export function peaksOf(samples: ArrayLike<number>, bars = BARS): number[] {
  const size = samples.length / bars;
  const parts = Array.from({ length: bars }, (_, bar) => {
    const [from, to] = [Math.floor(bar * size), Math.floor((bar + 1) * size)];
    // A few hundred samples tell as much as all of them.
    const step = Math.max(1, Math.floor((to - from) / 200));
    let sum = 0;
    let count = 0;
    for (let index = from; index < to; index += step) {
      sum += (samples[index] ?? 0) ** 2;
      count += 1;
    }
    return count === 0 ? 0 : Math.sqrt(sum / count);
  });
  const loudest = Math.max(...parts);
  return loudest === 0 ? parts : parts.map((part) => part / loudest);
}

/** `0:14`, `12:05`, `1:02:03` */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const padded = String(rest).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${padded}` : `${minutes}:${padded}`;
}
