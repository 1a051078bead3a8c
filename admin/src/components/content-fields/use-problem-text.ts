import { useText } from '../use-text';
import type { ContentProblem } from './problem';

/** What is wrong with a field, and so what to do. */
export function useProblemText(): (problem: ContentProblem | undefined) => string | undefined {
  const t = useText();
  return (problem) => {
    if (!problem) return undefined;
    switch (problem.code) {
      case 'required':
        return t('fields.required');
      case 'too-long':
        return t('fields.too-long', { surplus: problem.surplus });
      case 'repeated':
        return problem.where === null ? t('fields.repeated') : t('fields.repeated-in', { where: problem.where });
      case 'address':
        return t('fields.address');
      case 'email':
        return t('fields.email');
      case 'phone':
        return t('fields.phone');
      case 'number':
        return t('fields.number', { min: problem.min, max: problem.max });
      case 'too-many':
        return t('fields.too-many', { limit: problem.limit });
      case 'refused':
        return problem.message;
    }
  };
}
