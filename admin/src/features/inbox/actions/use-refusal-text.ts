import { useCallback } from 'react';

import { requestProblem } from '../../../api/api-error';
import { useOptionalText, useText } from '../../../components/use-text';

/** What went wrong with a request, in our words where we have some, else in the server's. */
export function useRefusalText(): (error: unknown) => string {
  const t = useText();
  const optional = useOptionalText();
  return useCallback(
    (error) => {
      const problem = requestProblem(error);
      if (problem.kind === 'unreachable') return t('error.unreachable');
      const own = problem.code === null ? null : optional(`refusal.${problem.code}`);
      return own ?? (problem.message || t('error.unreachable'));
    },
    [optional, t],
  );
}
