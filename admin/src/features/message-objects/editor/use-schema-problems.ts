import { useEffect, useState } from 'react';

import type { ContentErrors } from '../../../components/content-fields/problem';
import type { LocaleContent } from '../model/object-form';
import { schemaProblems } from '../model/schema-problems';
import { writtenContent } from '../model/written-content';

type ByLocale = Readonly<Record<string, ContentErrors>>;

const PAUSE_MS = 150;
const nothing: ByLocale = {};

/** What the contract's schema says, a moment after the last key. Null until it was asked about what is written now. */
export function useSchemaProblems(contents: readonly LocaleContent[]): ByLocale | null {
  const [checked, setChecked] = useState<{ contents: readonly LocaleContent[]; problems: ByLocale } | null>(null);
  useEffect(() => {
    let isOver = false;
    const timer = setTimeout(() => {
      void Promise.all(contents.map(async ({ locale, draft }) => [locale, await schemaProblems(writtenContent(draft))] as const))
        .then((found): ByLocale => Object.fromEntries(found))
        // The schema could not be loaded: the server checks it all again.
        .catch(() => nothing)
        .then((problems) => {
          if (!isOver) setChecked({ contents, problems });
        });
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [contents]);
  return checked?.contents === contents ? checked.problems : null;
}
