import type { PlaygroundLine } from '../../contracts/playground';
import { storedContent } from '../stored-content';
import { describeForModel } from './describe-for-model';
import type { TranscriptLine } from './transcript';

const BETWEEN_MS = 1_000;

/** The lines of the playground as a transcript, the newest just now. The same words as in a real conversation. */
export function playgroundLines(lines: readonly PlaygroundLine[], now: number): TranscriptLine[] {
  return lines.map((line, index) => ({
    documentId: `playground${index}`,
    from: line.from,
    name: null,
    text: textOf(line),
    at: now - (lines.length - index) * BETWEEN_MS,
  }));
}

/** The id of the button or row that was tapped last; null when the last line is a text. */
export function lastTap(lines: readonly PlaygroundLine[]): string | null {
  const last = lines.findLast(({ from }) => from === 'contact');
  return last?.from === 'contact' ? (last.tapped?.id ?? null) : null;
}

function textOf(line: PlaygroundLine): string {
  if (line.from === 'contact') return line.tapped ? `[tapped id=${line.tapped.id} "${line.tapped.title}"]` : line.text;
  const { content } = line;
  return content.type === 'reaction' ? `[reacted with ${content.reaction.emoji ?? 'nothing'}]` : describeForModel(storedContent(content));
}
