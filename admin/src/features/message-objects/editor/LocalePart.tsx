import { useRef } from 'react';

import { VisuallyHidden } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import { CountedField } from '../../../components/content-fields/CountedField';
import type { ContentProblem } from '../../../components/content-fields/problem';
import type { WhenTapped } from '../../../components/content-fields/when-tapped';
import { color } from '../../../components/inbox-colors';
import { languagePanel } from '../../../components/page/LanguageTabs';
import { ownLanguageName } from '../../../components/page/language-name';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import type { LocaleContent } from '../model/object-form';
import { NAME_LIMIT } from '../model/object-problems';
import { AdvancedIds } from './AdvancedIds';
import { ContentFields } from './ContentFields';
import { PlaceholderMenu } from './PlaceholderMenu';
import { TapSelect } from './TapSelect';
import type { useObjectEditor } from './use-object-editor';
import { useTapOptions } from './use-tap-options';

interface LocalePartProps {
  readonly editor: ReturnType<typeof useObjectEditor>;
  readonly selected: LocaleContent;
  readonly nameProblem: ContentProblem | undefined;
  readonly onName: (name: string) => void;
  readonly onDelete: (() => void) | null;
}

const withoutTexts = ['audio', 'sticker'];

/** The form of one language. */
export function LocalePart({ editor, selected: { locale, draft }, nameProblem, onName, onDelete }: LocalePartProps) {
  const t = useText();
  const fields = useRef<HTMLDivElement>(null);
  const { form, shown } = editor;
  const tapOptions = useTapOptions();
  const whenTapped: WhenTapped | undefined =
    tapOptions === null
      ? undefined
      : ({ id, name }) => (
          <TapSelect name={name} action={form.tapActions[id]} options={tapOptions} onChange={(action) => editor.tap(id, action)} />
        );
  const language = ownLanguageName(locale);
  const isDefault = locale === form.defaultLocale;
  return (
    <div {...languagePanel(locale)}>
      <VisuallyHidden tag="h2">{language}</VisuallyHidden>
      <Head>
        <CountedField
          name="object-name"
          label={t('messageObjects.name')}
          hint={t('messageObjects.name.hint')}
          value={form.name}
          limit={NAME_LIMIT}
          problem={nameProblem}
          isRequired
          onChange={onName}
        />
      </Head>
      {!withoutTexts.includes(draft.kind) && (
        <Tools>
          <PlaceholderMenu form={fields} />
        </Tools>
      )}
      <Fields ref={fields}>
        <ContentFields draft={draft} errors={shown} onChange={editor.write} whenTapped={whenTapped} />
      </Fields>
      <AdvancedIds draft={draft} errors={shown} onChange={editor.write} />
      <End>
        {!isDefault && (
          <>
            <TextAction type="button" onClick={() => editor.makeDefault(locale)}>
              {t('messageObjects.make-default', { language })}
            </TextAction>
            <TextAction type="button" onClick={() => editor.remove(locale)}>
              <Trash aria-hidden />
              {t('messageObjects.remove-language', { language })}
            </TextAction>
          </>
        )}
        {onDelete && (
          <TextAction type="button" onClick={onDelete}>
            <Trash aria-hidden />
            {t('messageObjects.delete')}
          </TextAction>
        )}
      </End>
    </div>
  );
}

const Head = styled.div`
  padding-block: 20px 16px;
`;
const Tools = styled.div`
  display: flex;
  justify-content: flex-end;
  padding-block: 8px 4px;
  border-block-start: 1px solid ${color('line')};
`;
const Fields = styled.div`
  padding-block-end: 20px;
`;
const End = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 24px;

  &:not(:empty) {
    padding-block: 12px;
    border-block-start: 1px solid ${color('line')};
  }
`;
