import { useState } from 'react';

import { styled } from 'styled-components';

import type { Template } from '../../../../../contracts/template';
import { useWhatsappTemplatesQuery } from '../../../api/templates-api';
import { useText } from '../../../components/use-text';
import { Problem } from '../page/Problem';
import { ChosenTemplate, type PickerSubmit } from './ChosenTemplate';
import { NoTemplates } from './NoTemplates';
import type { PickerContact } from './picker-contact';
import { inContactsLanguage, templateGroups, templateObstacle } from './template-groups';
import { TemplateList } from './TemplateList';

interface TemplateChooserProps {
  readonly contact: PickerContact;
  readonly submit: PickerSubmit;
  readonly onCancel: () => void;
  /** The one to begin with, by name. */
  readonly first?: string | null;
  readonly canTakeFocus?: boolean;
}

export function TemplateChooser({ contact, submit, onCancel, first = null, canTakeFocus = true }: TemplateChooserProps) {
  const t = useText();
  const { data, isError, isLoading, refetch } = useWhatsappTemplatesQuery();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<{ name: string; language: string } | null>(null);
  // A draft of ours is nothing to send before Meta has seen it.
  const templates = (data?.data ?? []).filter(({ status }) => status !== 'DRAFT');
  const groups = templateGroups(templates, { search, language: contact.language });
  const all = templateGroups(templates, { search: '', language: contact.language });
  const template =
    findChosen(templates, chosen) ??
    all.find(({ name }) => name === first)?.languages[0] ??
    firstSendable(all.flatMap((group) => group.languages));

  if (isError && !data) return <Problem text={t('picker.failed')} onRetry={() => void refetch()} />;
  const list = (
    <TemplateList
      groups={groups}
      search={search}
      isLoading={isLoading}
      chosen={template?.name ?? null}
      onSearch={setSearch}
      onChoose={(next) => setChosen({ name: next.name, language: next.language })}
    />
  );
  return (
    <Body>
      {template ? (
        <ChosenTemplate
          list={list}
          template={template}
          languages={inContactsLanguage(
            templates.filter(({ name }) => name === template.name),
            contact.language,
          )}
          contact={contact}
          submit={submit}
          canTakeFocus={canTakeFocus}
          onLanguage={(language) => setChosen({ name: template.name, language })}
          onCancel={onCancel}
        />
      ) : (
        <>
          {list}
          {!isLoading && <NoTemplates />}
        </>
      )}
    </Body>
  );
}

function findChosen(templates: readonly Template[], chosen: { name: string; language: string } | null) {
  return chosen && templates.find(({ name, language }) => name === chosen.name && language === chosen.language);
}

function firstSendable(templates: readonly Template[]): Template | null {
  return templates.find((template) => templateObstacle(template) === null) ?? templates[0] ?? null;
}

const Body = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;

  @media (max-width: 767px) {
    flex: none;
    flex-direction: column;
  }
`;
