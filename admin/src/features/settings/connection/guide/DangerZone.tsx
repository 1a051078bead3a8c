import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';
import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useWhatsappDisconnectMutation } from '../../../../api/connection-api';
import { color } from '../../../../components/inbox-colors';
import { Card } from '../../../../components/page/Card';
import { ConfirmDialog } from '../../../../components/page/ConfirmDialog';
import { useText } from '../../../../components/use-text';
import { answerError } from '../model/answer-error';
import { RotateToken } from '../steps/RotateToken';
import { useSetupRefusal } from '../use-setup-refusal';
import { useGuide } from './guide-context';

/** What takes a connection away. Only what is stored here can go: the project's own values stay. */
export function DangerZone() {
  const t = useText();
  const { state, mayUpdate } = useGuide();
  const { verifyToken, ...others } = state.fields;
  const isStored = [verifyToken, ...Object.values(others)].some(({ source }) => source === 'stored');
  if (!mayUpdate || !isStored) return null;
  return (
    <Box aria-labelledby="connection-danger">
      <h2 id="connection-danger">{t('setup.danger')}</h2>
      {verifyToken.source === 'stored' && (
        <div>
          <p>{t('setup.danger.rotate')}</p>
          <RotateToken />
        </div>
      )}
      <div>
        <p>{t('setup.danger.disconnect')}</p>
        <Disconnect />
      </div>
    </Box>
  );
}

function Disconnect() {
  const t = useText();
  const refusedText = useSetupRefusal();
  const { toggleNotification } = useNotification();
  const { goTo } = useGuide();
  const [disconnect, { isLoading }] = useWhatsappDisconnectMutation();
  const [isAsking, setIsAsking] = useState(false);
  const confirm = async () => {
    const error = answerError(await disconnect());
    setIsAsking(false);
    if (error !== undefined) {
      toggleNotification({ type: 'danger', message: refusedText(error) });
      return;
    }
    toggleNotification({ type: 'success', message: t('setup.disconnect.done') });
    goTo('choose');
  };
  return (
    <>
      <Button type="button" variant="danger-light" size="S" onClick={() => setIsAsking(true)}>
        {t('setup.disconnect')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('setup.disconnect.title')}
          body={t('setup.disconnect.text')}
          confirm={t('setup.disconnect')}
          isDangerous
          isBusy={isLoading}
          onConfirm={() => void confirm()}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}

const Box = styled(Card)`
  padding: 12px 16px;
  box-shadow: none;

  @media (min-width: 768px) {
    padding: 12px 20px;
  }
  h2 {
    color: ${color('muted')};
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.02em;
    line-height: 24px;
    text-transform: uppercase;
  }
  > div {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 8px 24px;
    padding-block: 8px;
  }
  > div + div {
    border-block-start: 1px solid ${color('line')};
  }
  p {
    flex: 1 1 260px;
    color: ${color('muted')};
    font-size: 13px;
    line-height: 20px;
  }
`;
