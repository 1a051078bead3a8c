import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';
import { Button } from '@strapi/design-system';
import { ArrowClockwise, Phone } from '@strapi/icons';
import { styled } from 'styled-components';

import type { BusinessNumber, ConnectionState } from '../../../../../../contracts/connection';
import { useWhatsappUpdateNumberMutation, useWhatsappVerifyStepMutation } from '../../../../api/connection-api';
import { color } from '../../../../components/inbox-colors';
import { ConfirmDialog } from '../../../../components/page/ConfirmDialog';
import { EmptyList } from '../../../../components/page/ListStates';
import { useText } from '../../../../components/use-text';
import { answerError } from '../model/answer-error';
import { useSetupRefusal } from '../use-setup-refusal';
import { NumberTable } from './NumberTable';

interface NumbersTabProps {
  readonly state: ConnectionState;
  readonly mayUpdate: boolean;
}

/** The account's numbers: which ones come into the inbox, and which one sends when none is named. */
export function NumbersTab({ state: { numbers }, mayUpdate }: NumbersTabProps) {
  const t = useText();
  const refusedText = useSetupRefusal();
  const { toggleNotification } = useNotification();
  const [update, { isLoading: isUpdating }] = useWhatsappUpdateNumberMutation();
  const [verify, { isLoading: isReading }] = useWhatsappVerifyStepMutation();
  const [leaving, setLeaving] = useState<BusinessNumber | null>(null);

  const tell = (answer: Parameters<typeof answerError>[0]) => {
    const error = answerError(answer);
    if (error !== undefined) toggleNotification({ type: 'danger', message: refusedText(error) });
  };
  const change = async (phoneNumberId: string, values: { isEnabled?: boolean; isDefault?: true }) =>
    tell(await update({ phoneNumberId, ...values }));
  const confirm = async () => {
    if (leaving) await change(leaving.phoneNumberId, { isEnabled: false });
    setLeaving(null);
  };

  return (
    <Column>
      <Head>
        <p>{t('setup.numbers.text')}</p>
        {mayUpdate && (
          <Button
            type="button"
            variant="tertiary"
            size="S"
            startIcon={<ArrowClockwise />}
            loading={isReading}
            onClick={() => void verify('number').then(tell)}
          >
            {t('setup.numbers.read')}
          </Button>
        )}
      </Head>
      {numbers.length === 0 ? (
        <EmptyList icon={<Phone />} title={t('setup.numbers.empty')} text={t('setup.numbers.empty.text')} />
      ) : (
        <NumberTable
          numbers={numbers}
          isFixed={!mayUpdate || isUpdating}
          onDefault={(phoneNumberId) => void change(phoneNumberId, { isDefault: true })}
          onEnable={({ phoneNumberId }) => void change(phoneNumberId, { isEnabled: true })}
          onDisable={setLeaving}
        />
      )}
      {leaving && (
        <ConfirmDialog
          title={t('setup.numbers.disable.title', { number: leaving.displayPhoneNumber ?? leaving.phoneNumberId })}
          body={t('setup.numbers.disable.text')}
          confirm={t('setup.numbers.disable')}
          isDangerous
          isBusy={isUpdating}
          onConfirm={() => void confirm()}
          onCancel={() => setLeaving(null)}
        />
      )}
    </Column>
  );
}

const Column = styled.div`
  display: flex;
  flex-direction: column;
  gap: 16px;
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  flex-wrap: wrap;
  gap: 12px 24px;

  p {
    flex: 1 1 320px;
    max-width: 720px;
    color: ${color('muted')};
    font-size: 13px;
    line-height: 20px;
  }
`;
