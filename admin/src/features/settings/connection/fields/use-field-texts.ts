import { useIntl } from 'react-intl';

import type { ConnectionState, StepState } from '../../../../../../contracts/connection';
import type { ConnectionField } from '../../../../../../contracts/connection-fields';
import { troubleWords } from '../../../../../../domain/health/words';
import { useText } from '../../../../components/use-text';
import type { FieldProblem } from '../model/field-drafts';

/** What is wrong with what was typed, in the reader's language. */
export function useFieldProblemText(): (problem: FieldProblem | undefined) => string | undefined {
  const t = useText();
  return (problem) => {
    if (!problem) return undefined;
    if (problem.code === 'refused') return problem.message;
    return problem.code === 'required' ? t('fields.required') : t(`setup.problem.${problem.code}`);
  };
}

/** What is wrong with the value that is there: it cannot be read, or Meta found fault with it. */
export function useFieldTrouble({ fields }: ConnectionState, step: StepState | null): (field: ConnectionField) => string | undefined {
  const { locale } = useIntl();
  return (field) => {
    const found = fields[field].trouble ?? step?.troubles.find((trouble) => trouble.field === field);
    return found ? troubleWords(found, locale).title : undefined;
  };
}
