import { codePointLength } from '../../../../../contracts/message-limits';
import type { TemplateDraft } from '../../../../../contracts/template';
import type { TemplateProblem } from '../../../../../domain/template-rules';
import { useOptionalText } from '../../../components/use-text';
import { fieldOf } from '../model/problem-fields';
import { fieldLimit, problemPart } from '../model/texts';

/** What is wrong and what to do, in the reader's language; a rule without words here speaks for itself in English. */
export function useProblemText(): (problem: TemplateProblem, draft: TemplateDraft) => string {
  const text = useOptionalText();
  return (problem, draft) => {
    const { path, code, message } = problem;
    const field = fieldOf(path, draft);
    const part = code === 'variable_name' ? draft.parameterFormat.toLowerCase() : problemPart(field);
    const value = valueAt(draft, path);
    const written = Array.isArray(value) ? String(value[0] ?? '') : typeof value === 'string' ? value : '';
    const surplus = Math.max(1, codePointLength(written) - fieldLimit(field, draft));
    return text(`templates.problem.${code}.${part}`, { surplus }) ?? text(`templates.problem.${code}`, { surplus }) ?? message;
  };
}

function valueAt(value: unknown, path: TemplateProblem['path']): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}
