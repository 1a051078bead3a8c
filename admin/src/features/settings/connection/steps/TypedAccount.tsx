import { useState } from 'react';

import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useText } from '../../../../components/use-text';
import { TypedField } from '../fields/TypedField';
import { useFieldName } from '../fields/use-field-name';
import { useFieldProblemText } from '../fields/use-field-texts';
import { draftProblems } from '../model/field-drafts';

/** The one id that is typed, where Meta lists no account for the token. */
export function TypedAccount({ onLookUp }: { onLookUp: (wabaId: string) => void }) {
  const t = useText();
  const nameOf = useFieldName();
  const problemText = useFieldProblemText();
  const [wabaId, setWabaId] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const problem = draftProblems({ wabaId }).wabaId;
  const lookUp = () => {
    setHasTried(true);
    if (wabaId.trim() !== '' && !problem) onLookUp(wabaId.trim());
  };
  return (
    <Column>
      <TypedField
        name="typed-account"
        label={nameOf('wabaId')}
        hint={t('setup.number.typed.hint')}
        value={wabaId}
        problem={hasTried ? problemText(problem) : undefined}
        onChange={(text) => setWabaId(text ?? '')}
      />
      <Button type="button" variant="secondary" onClick={lookUp}>
        {t('setup.number.typed.look')}
      </Button>
    </Column>
  );
}

const Column = styled.div`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 12px;

  > div:first-child {
    width: 100%;
    max-width: 420px;
  }
`;
