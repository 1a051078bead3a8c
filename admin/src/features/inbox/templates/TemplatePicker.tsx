import { useState } from 'react';

import { Modal } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import type { Template } from '../../../../../contracts/template';
import { useWhatsappTemplatesQuery } from '../../../api/inbox-api';
import { color, inboxVariables } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { Problem } from '../page/Problem';
import type { ChosenMessage } from './chosen-message';
import { ChosenTemplate } from './ChosenTemplate';
import { NoTemplates } from './NoTemplates';
import { TemplateList } from './TemplateList';
import { templateGroups, templateObstacle } from './template-groups';

interface TemplatePickerProps {
  readonly conversation: Conversation;
  readonly onClose: () => void;
  readonly onSend: (message: ChosenMessage) => void;
}

/** List, form and live preview: choose a template, fill it in, see it, send it. */
export function TemplatePicker({ conversation, onClose, onSend }: TemplatePickerProps) {
  const t = useText();
  const { data, isError, isLoading, refetch } = useWhatsappTemplatesQuery();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<{ name: string; language: string } | null>(null);
  const templates = data?.data ?? [];
  const groups = templateGroups(templates, search);
  const template = findChosen(templates, chosen) ?? firstSendable(templateGroups(templates, '').flatMap(({ languages }) => languages));

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
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('common.close')}>
          <Modal.Title>{t('picker.title', { name: conversation.contact.name })}</Modal.Title>
        </Modal.Header>
        {isError && !data ? (
          <Problem text={t('picker.failed')} onRetry={() => void refetch()} />
        ) : (
          <Body>
            {template ? (
              <ChosenTemplate
                list={list}
                template={template}
                languages={templates.filter(({ name }) => name === template.name)}
                conversation={conversation}
                onLanguage={(language) => setChosen({ name: template.name, language })}
                onCancel={onClose}
                onSend={onSend}
              />
            ) : (
              <>
                {list}
                {!isLoading && <NoTemplates />}
              </>
            )}
          </Body>
        )}
      </Content>
    </Modal.Root>
  );
}

function findChosen(templates: readonly Template[], chosen: { name: string; language: string } | null) {
  return chosen && templates.find(({ name, language }) => name === chosen.name && language === chosen.language);
}

function firstSendable(templates: readonly Template[]): Template | null {
  return templates.find((template) => templateObstacle(template) === null) ?? templates[0] ?? null;
}

const Content = styled(Modal.Content)`
  ${inboxVariables}
  display: flex;
  flex-direction: column;
  width: min(1080px, calc(100vw - 48px));
  max-width: none;
  height: min(664px, calc(100dvh - 48px));
  max-height: none;
  color: ${color('text')};

  @media (max-width: 767px) {
    inset: 0;
    width: 100vw;
    height: 100dvh;
    border-radius: 0;
    transform: none;
  }
`;
const Body = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;

  @media (max-width: 767px) {
    flex-direction: column;
    overflow-y: auto;
  }
`;
