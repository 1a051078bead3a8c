import type { FormEvent, ReactNode } from 'react';

import { Button, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import type { Template } from '../../../../../contracts/template';
import { color } from '../../../components/inbox-colors';
import { useOptionalText, useText } from '../../../components/use-text';
import type { ChosenMessage } from './chosen-message';
import { PhonePreview } from './PhonePreview';
import { templateObstacle, templateTitle } from './template-groups';
import { useObstacleText } from './use-obstacle-text';
import { useTemplateForm } from './use-template-form';
import { VariableField } from './VariableField';

interface ChosenTemplateProps {
  /** Stands at the left, above the common footer. */
  readonly list: ReactNode;
  readonly template: Template;
  readonly languages: readonly Template[];
  readonly conversation: Conversation;
  readonly onLanguage: (language: string) => void;
  readonly onCancel: () => void;
  readonly onSend: (message: ChosenMessage) => void;
}

export function ChosenTemplate(props: ChosenTemplateProps) {
  const { list, template, languages, conversation, onLanguage, onCancel, onSend } = props;
  const t = useText();
  const text = useOptionalText();
  const languageName = useLanguageName();
  const obstacleText = useObstacleText();
  const form = useTemplateForm(template, conversation.contact.name);
  const obstacle = templateObstacle(template);
  const canSend = form.isComplete && obstacle === null;
  const category = template.category ?? '';

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!canSend) return;
    const { name, language } = template;
    const content = { type: 'template' as const, template: { name, language, variables: form.values } };
    onSend({ content, rendered: form.rendered, category: template.category });
  };

  return (
    <Form onSubmit={send}>
      <Columns>
        {list}
        <Fields>
          <Head>
            <Title>{templateTitle(template.name)}</Title>
            {languages.length > 1 ? (
              <SingleSelect
                size="S"
                aria-label={t('picker.language')}
                value={template.language}
                onChange={(language) => onLanguage(String(language))}
              >
                {languages.map(({ language }) => (
                  <SingleSelectOption key={language} value={language}>
                    {languageName(language)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            ) : (
              <Language>{languageName(template.language)}</Language>
            )}
          </Head>
          <Facts>{[text(`category.${category.toLowerCase()}`) ?? category, t('picker.charged')].filter(Boolean).join(' · ')}</Facts>
          {obstacle && <Obstacle role="status">{obstacleText(obstacle)}</Obstacle>}
          {!obstacle && form.variables.length === 0 && <Facts>{t('picker.no-variables')}</Facts>}
          {!obstacle &&
            form.variables.map((variable) => <VariableField key={variable.key} variable={variable} template={template} form={form} />)}
          {form.isTooLong && <Obstacle role="status">{t('picker.too-long')}</Obstacle>}
        </Fields>
        <PhonePreview conversation={conversation} template={template} form={form} />
      </Columns>
      <Footer>
        <Button variant="tertiary" type="button" size="L" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        {form.variables.length > 0 && obstacle === null && (
          <Filled role="status">{t('picker.filled', { filled: form.filledCount, total: form.variables.length })}</Filled>
        )}
        <Button type="submit" size="L" endIcon={<PaperPlane />} disabled={!canSend}>
          {t('picker.send')}
        </Button>
      </Footer>
    </Form>
  );
}

function useLanguageName(): (language: string) => string {
  const { formatDisplayName } = useIntl();
  return (language) => {
    try {
      return formatDisplayName(language.replace('_', '-'), { type: 'language' }) ?? language;
    } catch {
      // Not a language that the browser knows.
      return language;
    }
  };
}

const Form = styled.form`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;
  min-height: 0;

  @media (max-width: 767px) {
    flex: none;
  }
`;
const Columns = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;

  @media (max-width: 767px) {
    flex-direction: column;
  }
`;
const Fields = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: 12px;
  min-width: 0;
  padding: 20px 24px;
  overflow-y: auto;

  @media (max-width: 767px) {
    flex: none;
    padding: 16px;
  }
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;

  > :last-child {
    flex: none;
    max-width: 180px;
  }
`;
const Title = styled.h3`
  color: ${color('text')};
  font-size: 16px;
  font-weight: 600;
  line-height: 24px;
  overflow-wrap: anywhere;
`;
const Language = styled.span`
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
const Facts = styled.p`
  margin-block-start: -8px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
const Obstacle = styled.p`
  padding: 8px 12px;
  border-radius: 4px;
  background: ${color('warn')};
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
`;
const Footer = styled.footer`
  display: flex;
  align-items: center;
  flex: none;
  gap: 16px;
  padding: 12px 24px;
  border-block-start: 1px solid ${color('line')};
  background: ${color('thread')};

  > :first-child {
    margin-inline-end: auto;
  }
  @media (max-width: 767px) {
    position: sticky;
    inset-block-end: 0;
    padding: 12px 16px;
  }
`;
const Filled = styled.span`
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
  font-variant-numeric: tabular-nums;
`;
