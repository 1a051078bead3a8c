import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { messageLimits } from '../../../../contracts/message-limits';
import { FileField } from '../media/FileField';
import { useText } from '../use-text';
import { CountedField } from './CountedField';
import type { HeaderDraft } from './drafts';
import type { ContentProblem } from './problem';
import { useProblemText } from './use-problem-text';

interface HeaderFieldsProps {
  readonly value: HeaderDraft;
  readonly onChange: (value: HeaderDraft) => void;
  readonly problem: ContentProblem | undefined;
}

const kinds = ['none', 'text', 'image', 'video', 'document'] as const;

/** Above the text: nothing, words, or a file. */
export function HeaderFields({ value, onChange, problem }: HeaderFieldsProps) {
  const t = useText();
  const problemText = useProblemText();
  const choose = (kind: string) => {
    const next = kinds.find((known) => known === kind);
    if (next === undefined || next === value.kind) return;
    if (next === 'none') onChange({ kind: next });
    else if (next === 'text') onChange({ kind: next, text: '' });
    else onChange({ kind: next, file: null });
  };
  return (
    <>
      <Field.Root name="header-kind">
        <Field.Label>{t('fields.header.kind')}</Field.Label>
        <SingleSelect value={value.kind} onChange={(kind) => choose(String(kind))}>
          {kinds.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {t(`fields.header.${kind}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {value.kind === 'text' && (
        <CountedField
          name="header"
          label={t('fields.header')}
          value={value.text}
          limit={messageLimits.headerText}
          problem={problem}
          isRequired
          onChange={(text) => onChange({ kind: 'text', text })}
        />
      )}
      {(value.kind === 'image' || value.kind === 'video' || value.kind === 'document') && (
        <FileField
          label={t(`fields.header.${value.kind}`)}
          kind={value.kind}
          value={value.file}
          error={problemText(problem)}
          onChange={(file) => onChange({ kind: value.kind, file })}
        />
      )}
    </>
  );
}
