import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import { useWhatsappRotateVerifyTokenMutation } from '../../../../api/connection-api';
import { ConfirmDialog } from '../../../../components/page/ConfirmDialog';
import { useText } from '../../../../components/use-text';
import { BoxButton } from '../fields/BoxButton';
import { answerError } from '../model/answer-error';
import { useSetupRefusal } from '../use-setup-refusal';

/** A new verify token. Asks first: Meta goes on with the old one until it is told. */
export function RotateToken() {
  const t = useText();
  const refusedText = useSetupRefusal();
  const { toggleNotification } = useNotification();
  const [rotate, { isLoading }] = useWhatsappRotateVerifyTokenMutation();
  const [isAsking, setIsAsking] = useState(false);
  const confirm = async () => {
    const error = answerError(await rotate());
    setIsAsking(false);
    toggleNotification(
      error === undefined ? { type: 'success', message: t('setup.rotate.done') } : { type: 'danger', message: refusedText(error) },
    );
  };
  return (
    <>
      <BoxButton type="button" onClick={() => setIsAsking(true)}>
        {t('setup.rotate')}
      </BoxButton>
      {isAsking && (
        <ConfirmDialog
          title={t('setup.rotate.title')}
          body={t('setup.rotate.text')}
          confirm={t('setup.rotate')}
          isBusy={isLoading}
          onConfirm={() => void confirm()}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
