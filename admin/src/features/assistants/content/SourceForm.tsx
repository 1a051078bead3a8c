import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import type { ContentSource, ReadableType } from '../../../../../contracts/content-source';
import { CountedField } from '../../../components/content-fields/CountedField';
import { Notice } from '../../../components/page/Notice';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { FieldTable } from './FieldTable';
import { keyOf } from './model/source';
import { ReadingFields } from './ReadingFields';
import { ScopeChoice } from './ScopeChoice';

interface SourceFormProps {
  readonly index: number;
  readonly source: ContentSource;
  /** Null where the project has lost it. */
  readonly type: ReadableType | null;
  readonly onChange: (source: ContentSource) => void;
  readonly onRemove: () => void;
}

const PURPOSE_LIMIT = 300;

/** What of a content type may be read, and whose. */
export function SourceForm({ index, source, type, onChange, onRemove }: SourceFormProps) {
  const t = useText();
  const { problemOf, problemAt, isReadOnly } = useAssistantForm();
  const field = (name: string) => `contentSources.${index}.${name}`;
  return (
    <>
      {type === null && <Notice tone="danger">{t('assistants.source.lost', { uid: source.uid })}</Notice>}
      <CountedField
        name={field('purpose')}
        label={t('assistants.source.purpose')}
        hint={t('assistants.source.purpose.hint')}
        value={source.purpose}
        limit={PURPOSE_LIMIT}
        problem={problemOf(field('purpose'))}
        isRequired
        onChange={(purpose) => onChange({ ...source, purpose })}
      />
      {type && (
        <>
          <ScopeChoice source={source} type={type} onChange={onChange} />
          <FieldTable name={field('fields')} source={source} type={type} problem={problemAt(field('fields'))} onChange={onChange} />
          <ReadingFields source={source} type={type} onChange={onChange} />
        </>
      )}
      <CountedField
        name={field('key')}
        label={t('assistants.source.key')}
        hint={t('assistants.source.key.hint')}
        value={source.key}
        problem={problemOf(field('key'))}
        onChange={(key) => onChange({ ...source, key: keyOf(key) })}
      />
      {!isReadOnly && (
        <End>
          <TextAction type="button" onClick={onRemove}>
            <Trash aria-hidden />
            {t('assistants.source.remove')}
          </TextAction>
        </End>
      )}
    </>
  );
}

const End = styled.div`
  display: flex;
`;
