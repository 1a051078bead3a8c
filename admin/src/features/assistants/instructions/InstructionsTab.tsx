import { styled } from 'styled-components';

import { assistantLimits, type Assistant } from '../../../../../contracts/assistant';
import { CountedField } from '../../../components/content-fields/CountedField';
import { FieldRow } from '../../../components/content-fields/FieldLayout';
import { DESCRIPTION_LIMIT } from '../model/draft-problems';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { AnswersFirstFor } from './AnswersFirstFor';
import { DisclosureFields } from './DisclosureFields';
import { LanguageField } from './LanguageField';
import { ModelFields } from './ModelFields';
import { WaitField } from './WaitField';

interface InstructionsTabProps {
  /** Null for a new one. */
  readonly assistant: Assistant | null;
}

/** Who it is, what answers for it, and what it is told. */
export function InstructionsTab({ assistant }: InstructionsTabProps) {
  const t = useText();
  const { draft, change, problemOf } = useAssistantForm();
  return (
    <>
      <FieldRow>
        <CountedField
          name="name"
          label={t('assistants.name')}
          hint={t('assistants.name.hint')}
          value={draft.name}
          limit={assistantLimits.name}
          problem={problemOf('name')}
          isRequired
          autoFocus={assistant === null}
          onChange={(name) => change({ ...draft, name })}
        />
        <CountedField
          name="description"
          label={t('assistants.description')}
          hint={t('assistants.description.hint')}
          value={draft.description}
          limit={DESCRIPTION_LIMIT}
          problem={problemOf('description')}
          onChange={(description) => change({ ...draft, description })}
        />
      </FieldRow>
      <ModelFields />
      <Tall>
        <CountedField
          name="instructions"
          label={t('assistants.instructions')}
          hint={t('assistants.instructions.hint')}
          placeholder={t('assistants.instructions.placeholder')}
          value={draft.instructions}
          limit={assistantLimits.instructions}
          problem={problemOf('instructions')}
          isLong
          onChange={(instructions) => change({ ...draft, instructions })}
        />
      </Tall>
      <FieldRow>
        <LanguageField />
        <WaitField />
      </FieldRow>
      <DisclosureFields />
      {assistant && <AnswersFirstFor assistant={assistant} />}
    </>
  );
}

const Tall = styled.div`
  textarea {
    min-height: 220px;
    line-height: 20px;
  }
`;
