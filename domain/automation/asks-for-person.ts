import { wantsPerson } from '../handoff-words';

/** Reserved: ids of buttons by which a contact asks for a person. */
const HUMAN_ID = '__human';

interface Said {
  readonly text: string | null;
  /** Id of the button or row that was tapped. */
  readonly tappedId: string | null;
}

/** By a word, or by the button for it. `extraWords`: those of the assistant. */
export function asksForPerson(
  { text, tappedId }: Said,
  words: { readonly locale: string | null; readonly extraWords: Readonly<Record<string, readonly string[]>> },
): boolean {
  return tappedId === HUMAN_ID || (text !== null && wantsPerson(text, words));
}
