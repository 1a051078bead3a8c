import type { ReactNode } from 'react';

import { Button } from '@strapi/design-system';
import { File } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { LockMark } from '../../../components/status-icons';
import { useText } from '../../../components/use-text';
import { firstName } from '../../../components/format/first-name';

interface WindowClosedPanelProps {
  readonly contactName: string;
  /** Null: the contact has never written. */
  readonly closedAt: number | null;
  readonly now: number;
  readonly hasDraft: boolean;
  readonly onChooseTemplate: () => void;
  /** Above the panel: what sending does besides. */
  readonly lead?: ReactNode;
}

/** In the place of the composer: what cannot be sent is not offered. */
export function WindowClosedPanel({ contactName, closedAt, now, hasDraft, onChooseTemplate, lead }: WindowClosedPanelProps) {
  const t = useText();
  const ago = useTimeAgo();
  return (
    <Bar>
      {lead}
      <Panel>
        <Circle aria-hidden>
          <LockMark size={16} />
        </Circle>
        <Text>
          <Title>
            {closedAt === null ? t('closed.never.title', { name: contactName }) : t('closed.title', { ago: ago(closedAt, now) })}
          </Title>
          <Help>
            {t('closed.help', { name: firstName(contactName) })}
            {hasDraft && ` ${t('closed.draft-kept')}`}
          </Help>
        </Text>
        <Button size="L" startIcon={<File />} onClick={onChooseTemplate}>
          {t('closed.choose-template')}
        </Button>
      </Panel>
    </Bar>
  );
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

function useTimeAgo(): (at: number, now: number) => string {
  const { formatRelativeTime } = useIntl();
  return (at, now) => {
    const ago = Math.max(0, now - at);
    if (ago >= DAY_MS) return formatRelativeTime(-Math.floor(ago / DAY_MS), 'day');
    if (ago >= HOUR_MS) return formatRelativeTime(-Math.floor(ago / HOUR_MS), 'hour');
    return formatRelativeTime(-Math.floor(ago / MINUTE_MS), 'minute');
  };
}

const Bar = styled.div`
  flex: none;
  padding: 16px;
  border-block-start: 1px solid ${color('line')};
  background: ${color('pane')};
`;
const Panel = styled.section`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 16px;
  padding: 16px;
  border: 1px solid ${color('line')};
  border-radius: 8px;
  background: ${color('thread')};
`;
const Circle = styled.span`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  width: 36px;
  height: 36px;
  border-radius: 18px;
  background: ${color('chip')};
  color: ${color('text')};
`;
const Text = styled.div`
  flex: 1;
  min-width: 180px;
`;
const Title = styled.p`
  color: ${color('text')};
  font-size: 14px;
  font-weight: 600;
  line-height: 20px;
`;
const Help = styled.p`
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
