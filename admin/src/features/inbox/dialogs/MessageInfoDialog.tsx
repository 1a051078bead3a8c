import { FormattedDate } from 'react-intl';
import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import { messageStatuses } from '../../../../../contracts/message-statuses';
import { clockTime } from '../../../components/clock-time';
import { CopyButton } from '../../../components/CopyButton';
import { color } from '../../../components/inbox-colors';
import { useOptionalText, useText } from '../../../components/use-text';
import { useMessageLabels } from '../thread/message-labels';
import { DialogFrame } from './DialogFrame';

interface MessageInfoDialogProps {
  readonly message: Message;
  readonly contactName: string;
  readonly onClose: () => void;
}

/** When each status was reached, and what Meta calls the message. */
export function MessageInfoDialog({ message, contactName, onClose }: MessageInfoDialogProps) {
  const t = useText();
  const optional = useOptionalText();
  const { authorOf } = useMessageLabels(contactName);
  const { type, wamid, direction, occurredAt, statusTimes, error } = message;
  const reached = messageStatuses.filter((status) => statusTimes[status] !== undefined);
  return (
    <DialogFrame title={t('inbox.info')} width={480} onClose={onClose}>
      <Facts>
        <Fact label={t('inbox.info.type')}>{optional(`type.${type}`) ?? optional(`composer.object-kind.${type}`) ?? type}</Fact>
        <Fact label={t('inbox.info.author')}>{authorOf(message)}</Fact>
        <Fact label={t(direction === 'inbound' ? 'inbox.info.received' : 'inbox.info.written')}>
          <At value={occurredAt} />
        </Fact>
        {reached.map((status) => (
          <Fact key={status} label={t(`status.${status}`)}>
            <At value={statusTimes[status] ?? occurredAt} />
          </Fact>
        ))}
        {error && <Fact label={t('inbox.info.error')}>{[error.code, error.title, error.details].filter(Boolean).join(' · ')}</Fact>}
        <Fact label={t('inbox.info.id')}>
          {wamid === null ? (
            t('inbox.info.no-id')
          ) : (
            <Id>
              <code>{wamid}</code>
              <CopyButton text={wamid} label={t('inbox.info.copy-id')} />
            </Id>
          )}
        </Fact>
      </Facts>
    </DialogFrame>
  );
}

function At({ value }: { value: string }) {
  return <FormattedDate value={value} day="numeric" month="long" year="numeric" {...clockTime} second="2-digit" />;
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Facts = styled.dl`
  margin: 0;

  > div {
    display: flex;
    gap: 16px;
    padding-block: 6px;
    font-size: 14px;
    line-height: 20px;
  }
  dt {
    flex: 0 0 128px;
    color: ${color('muted')};
  }
  dt::first-letter {
    text-transform: uppercase;
  }
  dd {
    flex: 1;
    min-width: 0;
    margin: 0;
    color: ${color('text')};
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
`;
const Id = styled.span`
  display: flex;
  align-items: flex-start;
  gap: 8px;

  code {
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
    font-size: 12px;
    overflow-wrap: anywhere;
  }
`;
