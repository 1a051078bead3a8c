import type { ReusableContent } from '../../../../../contracts/sendable-content';
import { placeholdersIn } from '../../../../../domain/placeholders';
import type { ContentErrors } from '../../../components/content-fields/problem';
import { fieldOfIssue } from './schema-problems';

/** A placeholder that is no field of a contact would go out as it is. */
export function placeholderProblems(content: ReusableContent, words: (name: string) => string): ContentErrors {
  return Object.fromEntries(
    textsWithPaths(content).flatMap(({ text, path }) => {
      const unknown = placeholdersIn(text).find(({ isKnown }) => !isKnown);
      return unknown ? [[fieldOfIssue(path), { code: 'refused' as const, message: words(unknown.name) }]] : [];
    }),
  );
}

interface PlacedText {
  readonly text: string;
  readonly path: readonly (string | number)[];
}

function textsWithPaths(value: unknown, path: readonly (string | number)[] = []): PlacedText[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => textsWithPaths(inner, [...path, key]));
}
