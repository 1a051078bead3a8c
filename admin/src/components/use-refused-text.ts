import { requestProblem } from '../api/api-error';
import { useOptionalText, useText } from './use-text';

/**
 * What went wrong with a request and what to do: our own words by its code, else the server's.
 * @param feature where the words stand: `<feature>.refusal.<code>`
 */
export function useRefusedText(feature: string): (error: unknown) => string {
  const t = useText();
  const text = useOptionalText();
  return (error) => {
    const problem = requestProblem(error);
    if (problem.kind === 'unreachable') return t('error.unreachable');
    const own = problem.code === null ? null : text(`${feature}.refusal.${problem.code}`);
    return own ?? (problem.message || t('error.unreachable'));
  };
}
