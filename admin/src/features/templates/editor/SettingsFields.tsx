import { Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

import { templateLimits } from '../../../../../contracts/message-limits';
import { Counter } from '../../../components/content-fields/Counter';
import { Segmented } from '../../../components/page/Segmented';
import { useText } from '../../../components/use-text';
import { useCategoryText } from '../state/use-category-text';
import { categories, type Category } from '../model/categories';
import type { Format } from '../model/samples';
import { useTemplateForm } from './form-context';

interface SettingsFieldsProps {
  readonly name: string;
  /** Null once it is saved: Meta knows a template by its name. */
  readonly onName: ((name: string) => void) | null;
  readonly nameProblem: string | undefined;
  readonly onCategory: ((category: Category) => void) | null;
  readonly onFormat: ((format: Format) => void) | null;
}

/** What all languages of a name share. */
export function SettingsFields({ name, onName, nameProblem, onCategory, onFormat }: SettingsFieldsProps) {
  const t = useText();
  const categoryText = useCategoryText();
  const { draft, problemAt, isReadOnly } = useTemplateForm();
  const isCode = draft.category === 'AUTHENTICATION';
  return (
    <Row>
      <Field.Root
        name="name"
        required
        error={nameProblem ?? false}
        hint={t(onName === null ? 'templates.name.fixed' : 'templates.name.hint')}
      >
        <Head>
          <Field.Label>{t('templates.name')}</Field.Label>
          <Counter text={name} limit={templateLimits.name} />
        </Head>
        <Name
          value={name}
          disabled={onName === null}
          placeholder={t('templates.name.placeholder')}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onName?.(event.target.value.toLowerCase().replace(/[\s-]/g, '_'))}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Field.Root
        name="category"
        error={problemAt('category') ?? false}
        hint={t(onCategory === null && !isReadOnly ? 'templates.category.fixed' : 'templates.category.hint')}
      >
        <Head>
          <Field.Label>{t('templates.category')}</Field.Label>
        </Head>
        <SingleSelect
          value={draft.category}
          disabled={onCategory === null}
          onChange={(next) => onCategory?.(categories.find((each) => each === next) ?? 'UTILITY')}
        >
          {categories.map((category) => (
            <SingleSelectOption key={category} value={category}>
              {categoryText(category)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      {!isCode && (
        <Field.Root name="format" hint={t(onFormat === null && !isReadOnly ? 'templates.format.fixed' : 'templates.format.hint')}>
          <Head>
            <Caption aria-hidden>{t('templates.variables')}</Caption>
          </Head>
          <Segmented
            label={t('templates.variables')}
            value={draft.parameterFormat}
            options={(['NAMED', 'POSITIONAL'] as const).map((value) => ({ value, label: t(`templates.format.${value}`) }))}
            isDisabled={onFormat === null}
            onChange={(format) => onFormat?.(format)}
          />
          <Field.Hint />
        </Field.Root>
      )}
    </Row>
  );
}

const Row = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
  align-items: start;
  gap: 16px;
  padding-block: 20px 16px;
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  height: 20px;
`;
const Name = styled(TextInput)`
  font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
`;
const Caption = styled.span`
  font-size: 12px;
  font-weight: 600;
  line-height: 16px;
`;
