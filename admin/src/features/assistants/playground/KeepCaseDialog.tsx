import { useState } from 'react';

import { Field } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { CaseDraft, CaseExpectation } from '../../../../../contracts/playground';
import { CountedField } from '../../../components/content-fields/CountedField';
import { color } from '../../../components/inbox-colors';
import { ChoiceField } from '../../../components/page/ChoiceField';
import { FieldProblem } from '../../../components/page/FieldProblem';
import { FormDialog } from '../../../components/page/FormDialog';
import { useText } from '../../../components/use-text';
import { WordsField } from '../../../components/locale-fields/WordsField';
import { isEmptyExpectation } from './model/expectation';

interface KeepCaseDialogProps {
  /** As it happened. */
  readonly first: CaseDraft;
  readonly tools: readonly string[];
  /** What was wrong; null when it is kept. */
  readonly onKeep: (kept: CaseDraft) => Promise<string | null>;
  readonly onClose: () => void;
}

const NAME_LIMIT = 120;
const outcomes = ['answer', 'handoff', 'no-reply'] as const;

/** A conversation becomes a test: what was said so far, and what must come of it. */
export function KeepCaseDialog({ first, tools, onKeep, onClose }: KeepCaseDialogProps) {
  const t = useText();
  const [name, setName] = useState(first.name);
  const [expectation, setExpectation] = useState(first.expectation);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const expect = (change: Partial<CaseExpectation>) => setExpectation({ ...expectation, ...change });
  const isEmpty = isEmptyExpectation(expectation);

  const keep = async () => {
    setIsBusy(true);
    const refusal = await onKeep({ ...first, name: name.trim(), expectation });
    setIsBusy(false);
    setProblem(refusal);
    if (refusal === null) onClose();
  };

  return (
    <FormDialog
      title={t('assistants.case.keep')}
      submit={t('assistants.case.save')}
      isBusy={isBusy}
      isBlocked={name.trim() === '' || name.length > NAME_LIMIT || isEmpty}
      onSubmit={() => void keep()}
      onClose={onClose}
      note={<FieldProblem text={problem ?? (isEmpty ? t('assistants.case.nothing') : undefined)} />}
    >
      <CountedField name="case-name" label={t('assistants.case.name')} value={name} limit={NAME_LIMIT} isRequired onChange={setName} />
      <Lead>{t('assistants.case.lead', { count: first.lines.length })}</Lead>
      <ChoiceField
        name="case-outcome"
        label={t('assistants.case.outcome')}
        value={expectation.outcome ?? 'any'}
        options={[
          { value: 'any', label: t('assistants.case.any') },
          ...outcomes.map((value) => ({ value, label: t(`assistants.case.outcome.${value}`) })),
        ]}
        onChange={(value) => expect({ outcome: outcomes.find((each) => each === value) ?? null })}
      />
      {tools.length > 0 && (
        <ChoiceField
          name="case-tool"
          label={t('assistants.case.tool')}
          value={expectation.tool ?? 'any'}
          options={[{ value: 'any', label: t('assistants.case.any') }, ...tools.map((tool) => ({ value: tool, label: tool }))]}
          onChange={(tool) => expect({ tool: tool === 'any' ? null : tool })}
        />
      )}
      {(['contains', 'lacks'] as const).map((part) => (
        <Field.Root key={part} name={`case-${part}`}>
          <Caption aria-hidden>{t(`assistants.case.${part}`)}</Caption>
          <WordsField
            name={`case-${part}`}
            label={t(`assistants.case.${part}`)}
            words={expectation[part]}
            placeholder={t('assistants.case.words')}
            onChange={(words) => expect({ [part]: words })}
          />
        </Field.Root>
      ))}
    </FormDialog>
  );
}

const Lead = styled.p`
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
const Caption = styled.span`
  color: ${color('text')};
  font-size: 12px;
  font-weight: 600;
  line-height: 16px;
`;
