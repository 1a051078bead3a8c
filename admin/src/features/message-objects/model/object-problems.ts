import { textProblem, type ContentErrors, type ContentProblem } from '../../../components/content-fields/problem';
import { draftProblems } from './draft-problems';
import type { LocaleContent } from './object-form';
import { placeholderProblems } from './placeholder-problems';
import { writtenContent } from './written-content';

/** As the contract has it. */
export const NAME_LIMIT = 120;

export function objectNameProblem(name: string): ContentProblem | null {
  return textProblem(name, { limit: NAME_LIMIT, isRequired: true });
}

/** All that is wrong with one language: our words first, then what only the schema knows. */
export function localeProblems(
  { draft }: LocaleContent,
  schema: ContentErrors,
  unknownPlaceholder: (name: string) => string,
): ContentErrors {
  const own = { ...draftProblems(draft), ...placeholderProblems(writtenContent(draft), unknownPlaceholder) };
  const more = Object.entries(schema).filter(([field]) => !(field in own) && !isCovered(field, own));
  return { ...Object.fromEntries(more), ...own };
}

/** The schema names the whole where one of its parts is wrong: `sections` for `sections.0.title`. */
function isCovered(field: string, own: ContentErrors): boolean {
  return Object.keys(own).some((other) => other.startsWith(`${field}.`));
}
