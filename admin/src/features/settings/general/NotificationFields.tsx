import { styled } from 'styled-components';

import { WordsField } from '../../../components/locale-fields/WordsField';
import { color } from '../../../components/inbox-colors';
import { FormSection } from '../../../components/page/FormSection';
import { useText } from '../../../components/use-text';
import { AmountField } from './AmountField';
import { EmailNotice } from './EmailNotice';
import { emailLimit, isEmail, minuteLimits } from './model/general-problems';
import type { GeneralEditing } from './use-general-form';

interface NotificationFieldsProps {
  readonly form: GeneralEditing;
  readonly canSendEmail: boolean;
}

const FIRST_MINUTES = 15;

/** Who gets an e-mail when a customer waits, and when the connection breaks. */
export function NotificationFields({ form, canSendEmail }: NotificationFieldsProps) {
  const t = useText();
  const { settings, setNotifications, problemAt, isFixed } = form;
  const { waitingMinutes, healthEmails } = settings.notifications;
  const read = (word: string) => (isEmail(word) ? { word } : { problem: t('fields.email') });
  return (
    <FormSection title={t('general.notifications')} hint={t('general.notifications.hint')}>
      {!canSendEmail && <EmailNotice />}
      <Grid>
        <AmountField
          name="notifications.waitingMinutes"
          label={t('general.waiting')}
          hint={t('general.waiting.hint')}
          value={waitingMinutes}
          unit={t('general.minutes')}
          limits={minuteLimits}
          none={{ label: t('general.never'), first: FIRST_MINUTES }}
          problem={problemAt('notifications.waitingMinutes')}
          isDisabled={isFixed}
          onChange={(minutes) => setNotifications({ waitingMinutes: minutes })}
        />
        <Emails>
          <strong aria-hidden>{t('general.health')}</strong>
          <WordsField
            name="notifications.healthEmails"
            label={t('general.health')}
            words={healthEmails}
            placeholder={t('general.health.placeholder')}
            isDisabled={isFixed || (healthEmails.length >= emailLimit && problemAt('notifications.healthEmails') === undefined)}
            read={read}
            problem={problemAt('notifications.healthEmails')}
            onChange={(emails) => setNotifications({ healthEmails: emails.slice(0, emailLimit) })}
          />
          <p>{t('general.health.hint')}</p>
        </Emails>
      </Grid>
    </FormSection>
  );
}

const Grid = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
  gap: 20px 24px;
`;
const Emails = styled.div`
  display: flex;
  flex-direction: column;
  gap: 4px;
  min-width: 0;

  > strong {
    color: ${color('text')};
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }
  > p {
    color: ${color('muted')};
    font-size: 12px;
    line-height: 16px;
  }
`;
