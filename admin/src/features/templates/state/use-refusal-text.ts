import { requestProblem } from '../../../api/api-error';
import { useOptionalText, useText } from '../../../components/use-text';

/** What went wrong with a request and what to do: our own words by its code, else the server's. */
export function useRefusalText(): (error: unknown) => string {
  const t = useText();
  const text = useOptionalText();
  return (error) => {
    const problem = requestProblem(error);
    if (problem.kind === 'unreachable') return t('error.unreachable');
    const own = problem.code === null ? null : text(`templates.refusal.${problem.code}`, { message: problem.message });
    return own ?? (problem.message || t('error.unreachable'));
  };
}
