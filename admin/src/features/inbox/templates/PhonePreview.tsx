import { ArrowLeft } from '@strapi/icons';
import { FormattedTime } from 'react-intl';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import type { Template } from '../../../../../contracts/template';
import { renderTemplate } from '../../../../../domain/template-variables';
import { Avatar } from '../../../components/Avatar';
import { clockTime } from '../../../components/clock-time';
import { color } from '../../../components/inbox-colors';
import { useNow } from '../../../components/use-now';
import { useText } from '../../../components/use-text';
import { useLive } from '../../../live/live-store';
import { TemplateView } from '../../../components/bubbles/TemplateView';
import { firstName } from '../../../components/format/first-name';
import { MARK_CHARACTER } from '../../../components/format/FormattedText';
import type { TemplateForm } from './use-template-form';

interface PhonePreviewProps {
  readonly conversation: Conversation;
  readonly template: Template;
  readonly form: TemplateForm;
}

/** How it will look for the contact: the thread's own renderer in a phone. */
export function PhonePreview({ conversation, template, form }: PhonePreviewProps) {
  const t = useText();
  const now = useNow();
  const business = useLive(({ status }) => status?.phoneNumber?.verifiedName ?? status?.phoneNumber?.displayPhoneNumber);
  const name = business ?? t('plugin.name');
  const values = withMark(form.values, form.focused);
  return (
    <Pane aria-label={t('picker.preview')}>
      <Caption>{t('picker.on-phone', { name: firstName(conversation.contact.name) })}</Caption>
      <Phone>
        <Bar>
          <ArrowLeft width={14} height={14} aria-hidden />
          <Avatar name={name} id={name} size={24} />
          <span>{name}</span>
        </Bar>
        <Screen>
          <Bubble data-preview>
            <TemplateView
              template={renderTemplate(template, values)}
              category={null}
              meta={
                <Time>
                  <FormattedTime value={now} {...clockTime} />
                </Time>
              }
            />
          </Bubble>
        </Screen>
      </Phone>
    </Pane>
  );
}

/** The field in focus is marked where its value stands. */
function withMark(values: Readonly<Record<string, string>>, focused: string | null): Record<string, string> {
  const value = focused === null ? '' : (values[focused] ?? '');
  if (focused === null || value === '') return { ...values };
  return { ...values, [focused]: `${MARK_CHARACTER}${value}${MARK_CHARACTER}` };
}

const Pane = styled.aside`
  display: flex;
  flex: none;
  flex-direction: column;
  box-sizing: border-box;
  width: 344px;
  padding: 16px 28px;
  border-inline-start: 1px solid ${color('line')};
  background: ${color('thread')};
  overflow-y: auto;

  @media (max-width: 1079px) {
    width: 280px;
    padding-inline: 16px;
  }
  @media (max-width: 767px) {
    width: 100%;
    border-inline-start: 0;
    border-block-start: 1px solid ${color('line')};
  }
`;
const Caption = styled.p`
  margin-block-end: 8px;
  color: ${color('muted')};
  font-size: 12px;
  font-weight: 500;
  line-height: 16px;
`;
const Phone = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  align-self: center;
  box-sizing: border-box;
  width: 100%;
  max-width: 288px;
  min-height: 240px;
  border: 6px solid ${color('text')};
  border-radius: 28px;
  background: ${color('phone')};
  overflow: hidden;
`;
const Bar = styled.div`
  display: flex;
  align-items: center;
  flex: none;
  gap: 8px;
  height: 44px;
  padding-inline: 12px;
  background: ${color('pane')};
  color: ${color('text')};
  font-size: 13px;
  font-weight: 600;

  svg path {
    fill: ${color('text')};
  }
`;
const Screen = styled.div`
  flex: 1;
  padding: 10px 8px;
  overflow-y: auto;
`;
const Bubble = styled.div`
  border-radius: 12px;
  border-end-start-radius: 4px;
  background: ${color('inbound')};
  overflow: hidden;
`;
const Time = styled.span`
  color: ${color('muted')};
  font-size: 11px;
  line-height: 14px;
`;
