import { Loader } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { ConnectionStatus } from '../../../../../contracts/connection-status';
import { CopyButton } from '../../../components/CopyButton';
import { color } from '../../../components/inbox-colors';
import { useNow } from '../../../components/use-now';
import { useText } from '../../../components/use-text';
import { formatPhone } from '../../../components/format/format-phone';

/** Connected, and nobody has written yet. */
export function FirstMessage({ status }: { status: ConnectionStatus }) {
  const t = useText();
  const number = status.phoneNumber?.displayPhoneNumber ?? null;
  const digits = number?.replace(/\D/g, '') ?? '';
  return (
    <Center>
      <Card>
        <Proof>
          <CheckCircle width={14} height={14} aria-hidden />
          {t('first-message.connected')}
          <Heard lastWebhookAt={status.lastWebhookAt} />
        </Proof>
        <Title>{t('first-message.title')}</Title>
        <p>{t('first-message.text')}</p>
        {number !== null && digits !== '' && (
          <Number>
            <strong>{/^\+?\d+$/.test(number) ? formatPhone(number) : number}</strong>
            <CopyButton text={`+${digits}`} label={t('thread.copy-number')} />
            <a href={`https://wa.me/${digits}`} target="_blank" rel="noopener noreferrer">
              {t('first-message.link')}
            </a>
          </Number>
        )}
        <Waiting>
          <Loader small>{t('first-message.waiting')}</Loader>
          <span aria-hidden>{t('first-message.waiting')}</span>
        </Waiting>
      </Card>
    </Center>
  );
}

function Heard({ lastWebhookAt }: { lastWebhookAt: string | null }) {
  const t = useText();
  const { formatRelativeTime } = useIntl();
  const now = useNow();
  if (lastWebhookAt === null) return <> · {t('first-message.not-heard')}</>;
  const seconds = Math.max(0, Math.floor((now - Date.parse(lastWebhookAt)) / 1000));
  const minutes = Math.floor(seconds / 60);
  const ago =
    minutes === 0
      ? formatRelativeTime(-seconds, 'second')
      : minutes < 60
        ? formatRelativeTime(-minutes, 'minute')
        : formatRelativeTime(-Math.floor(minutes / 60), 'hour');
  return <> · {t('first-message.heard', { ago })}</>;
}

const Center = styled.div`
  display: flex;
  flex: 1;
  align-items: center;
  justify-content: center;
  padding: 24px;
`;
const Card = styled.section`
  display: flex;
  flex-direction: column;
  gap: 8px;
  max-width: 480px;
  padding: 32px 40px;
  border: 1px solid ${color('line')};
  border-radius: 8px;
  background: ${color('pane')};
  color: ${color('muted')};
  font-size: 14px;
  line-height: 20px;
`;
const Proof = styled.span`
  display: flex;
  align-items: center;
  gap: 6px;
  color: ${color('successText')};
  font-size: 12px;
  font-weight: 600;
  line-height: 16px;
  white-space: pre;

  svg path {
    fill: ${color('success')};
  }
`;
const Title = styled.h1`
  color: ${color('text')};
  font-size: 20px;
  font-weight: 600;
  line-height: 28px;
`;
const Number = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 4px;

  strong {
    color: ${color('text')};
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  a {
    margin-inline-start: 12px;
    color: ${color('link')};
    font-weight: 600;
    text-decoration: none;
  }
`;
const Waiting = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  font-size: 13px;
`;
