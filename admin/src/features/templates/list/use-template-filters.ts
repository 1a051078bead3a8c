import { useSearchParams } from 'react-router-dom';

import type { TemplateFilters } from './template-rows';

/** In the address: a filtered list survives a reload and can be sent to somebody. */
export function useTemplateFilters() {
  const [search, setSearch] = useSearchParams();
  const filters: TemplateFilters = {
    q: search.get('q') ?? '',
    category: search.get('category') ?? '',
    language: search.get('language') ?? '',
    state: search.get('state') ?? '',
  };
  return {
    filters,
    setFilter: (name: keyof TemplateFilters, value: string) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
    clear: () => setSearch({}, { replace: true }),
  };
}
