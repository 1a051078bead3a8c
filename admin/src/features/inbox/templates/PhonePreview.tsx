import { ArrowLeft, File, Image, PinMap, Play } from '@strapi/icons';
import { FormattedTime } from 'react-intl';
import { styled } from 'styled-components';

import type { Template } from '../../../../../contracts/template';
import { renderTemplate } from '../../../../../domain/render-template';
import { templateNeeds } from '../../../../../domain/template-needs';
import { Avatar } from '../../../components/Avatar';
import { clockTime } from '../../../components/clock-time';
import { color } from '../../../components/inbox-colors';
import { useNow } from '../../../components/use-now';
import { useText } from '../../../components/use-text';
import { useLive } from '../../../live/live-store';
import { TemplateView } from '../../../components/bubbles/TemplateView';
import { firstName } from '../../../components/format/first-name';
import { MARK_CHARACTER } from '../../../components/format/FormattedText';
import type { PickerContact } from './picker-contact';
import type { TemplateForm } from './use-template-form';

interface PhonePreviewProps {
  readonly contact: PickerContact;
  readonly template: Template;
  readonly form: TemplateForm;
}

/** How it will look for the contact: the thread's own renderer in a phone. */
export function PhonePreview({ contact, template, form }: PhonePreviewProps) {
  const t = useText();
  const now = useNow();
  const business = useLive(({ status }) => status?.phoneNumber?.verifiedName ?? status?.phoneNumber?.displayPhoneNumber);
  const name = business ?? t('plugin.name');
  const { given, focused, draft } = form;
  const cards = given.cards?.map((card, index) => ({ variables: withMark(card.variables, focused, `card.${index}.`) }));
  const whose = contact.name ?? contact.phone;
  return (
    <Pane aria-label={t('picker.preview')}>
      <Caption>{whose === null ? t('picker.on-a-phone') : t('picker.on-phone', { name: firstName(whose) })}</Caption>
      <Phone>
        <Bar>
          <ArrowLeft width={14} height={14} aria-hidden />
          <Avatar name={name} id={name} size={24} />
          <span>{name}</span>
        </Bar>
        <Screen>
          <Bubble data-preview>
            <MissingHeader template={template} isGiven={given.header !== undefined} />
            <TemplateView
              template={renderTemplate(template, withMark(given.variables, focused, ''), cards)}
              category={null}
              header={given.header}
              cardHeaders={given.cards?.map(({ header }) => header) ?? []}
              files={draft.media ?? []}
              offerExpiresAt={given.offerExpiresAt}
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

/** Where the file or place will stand. */
function MissingHeader({ template, isGiven }: { template: Template; isGiven: boolean }) {
  const need = templateNeeds(template).find(({ part }) => part === 'header');
  if (isGiven || need?.part !== 'header') return null;
  const Icon = icons[need.format];
  return (
    <Empty aria-hidden>
      <Icon width={24} height={24} />
    </Empty>
  );
}

const icons = { IMAGE: Image, VIDEO: Play, DOCUMENT: File, LOCATION: PinMap } as const;

/** The field in focus is marked where its value stands. */
function withMark(values: Readonly<Record<string, string>>, focused: string | null, prefix: string): Record<string, string> {
  const key = focused?.startsWith(prefix) ? focused.slice(prefix.length) : null;
  const value = key === null ? '' : (values[key] ?? '');
  if (key === null || value === '') return { ...values };
  return { ...values, [key]: `${MARK_CHARACTER}${value}${MARK_CHARACTER}` };
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
const Empty = styled.div`
  display: flex;
  align-items: center;
  justify-content: center;
  height: 112px;
  margin: 4px;
  border-radius: 8px;
  background: ${color('quote')};

  svg path {
    fill: ${color('quoteText')};
  }
`;
