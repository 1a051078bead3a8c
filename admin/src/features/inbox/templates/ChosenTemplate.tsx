import { useRef, type FormEvent, type ReactNode } from 'react';

import { Button, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Template } from '../../../../../contracts/template';
import { color } from '../../../components/inbox-colors';
import { useOptionalText, useText } from '../../../components/use-text';
import type { Draft } from '../outgoing/draft';
import { Obstacle, PickerColumns, PickerFields, PickerFooter, PickerForm } from './picker-layout';
import { PhonePreview } from './PhonePreview';
import type { PickerContact } from './picker-contact';
import { templateObstacle, templateTitle } from './template-groups';
import { TemplateFields } from './TemplateFields';
import { useFocusMissing } from './use-focus-missing';
import { useLanguageName } from './use-language-name';
import { useObstacleText } from './use-obstacle-text';
import { useTemplateForm } from './use-template-form';

/** How the filled-in template goes out. */
export interface PickerSubmit {
  readonly label: string;
  readonly onSubmit: (draft: Draft) => void;
  readonly isBusy?: boolean;
  /** What is missing outside of the template. */
  readonly isBlocked?: boolean;
  /** What went wrong. */
  readonly problem?: string | null;
}

interface ChosenTemplateProps {
  /** Stands at the left, above the common footer. */
  readonly list: ReactNode;
  readonly template: Template;
  readonly languages: readonly Template[];
  readonly contact: PickerContact;
  readonly submit: PickerSubmit;
  /** False where the focus belongs to other fields first. */
  readonly canTakeFocus: boolean;
  readonly onLanguage: (language: string) => void;
  readonly onCancel: () => void;
}

export function ChosenTemplate(props: ChosenTemplateProps) {
  const { list, template, languages, contact, submit, canTakeFocus, onLanguage, onCancel } = props;
  const t = useText();
  const text = useOptionalText();
  const languageName = useLanguageName();
  const obstacleText = useObstacleText();
  const fields = useRef<HTMLDivElement>(null);
  const form = useTemplateForm(template, contact);
  const obstacle = templateObstacle(template);
  const { filled, total, missing } = form.progress;
  const canSend = form.isComplete && obstacle === null && !submit.isBlocked && !submit.isBusy;
  const category = template.category ?? '';
  useFocusMissing(fields, canTakeFocus ? template.documentId : '', canTakeFocus ? missing : []);

  const send = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (canSend) submit.onSubmit(form.draft);
  };

  return (
    <PickerForm onSubmit={send} noValidate>
      <PickerColumns>
        {list}
        <PickerFields ref={fields}>
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
          {!obstacle && category === 'AUTHENTICATION' && !contact.hasPhone && (
            <Obstacle role="status">{t('refusal.whatsapp.phone_required')}</Obstacle>
          )}
          {!obstacle && total === 0 && <Facts>{t('picker.no-variables')}</Facts>}
          {!obstacle && <TemplateFields template={template} form={form} />}
          {form.isTooLong && <Obstacle role="status">{t('picker.too-long')}</Obstacle>}
        </PickerFields>
        <PhonePreview contact={contact} template={template} form={form} />
      </PickerColumns>
      <PickerFooter>
        <Button variant="tertiary" type="button" size="L" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        {submit.problem && <Wrong role="alert">{submit.problem}</Wrong>}
        {total > 0 && obstacle === null && <Filled role="status">{t('picker.filled', { filled, total })}</Filled>}
        <Button type="submit" size="L" endIcon={<PaperPlane />} disabled={!canSend} loading={submit.isBusy ?? false}>
          {submit.label}
        </Button>
      </PickerFooter>
    </PickerForm>
  );
}

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
const Filled = styled.span`
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;
const Wrong = styled.span`
  min-width: 0;
  color: ${color('dangerText')};
  font-size: 13px;
  line-height: 20px;
`;
