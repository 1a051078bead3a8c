import { useEffect, useRef } from 'react';

import { Message } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Template } from '../../../../../contracts/template';
import { color } from '../../../components/inbox-colors';
import { Notice } from '../../../components/page/Notice';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { ContactBubble } from './ContactBubble';
import { TurnEntryView } from './TurnEntryView';
import { useElapsed } from './use-elapsed';
import type { Playground } from './use-playground';

interface ConversationViewProps {
  readonly playground: Playground;
  readonly name: string;
  readonly waitSeconds: number;
  readonly templates: readonly Template[];
}

/** What was said so far, as the business sees it. */
export function ConversationView({ playground, name, waitSeconds, templates }: ConversationViewProps) {
  const t = useText();
  const { entries, pendingSince, failure, say, retry, stop } = playground;
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = pane.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [entries, pendingSince, failure]);
  return (
    <Pane ref={pane} role="log" tabIndex={0} aria-label={t('assistants.conversation')}>
      {entries.length === 0 && (
        <Empty>
          <Message aria-hidden />
          {t('assistants.playground.empty', { name })}
        </Empty>
      )}
      {entries.map((entry, index) =>
        entry.kind === 'contact' ? (
          <ContactBubble key={index} entry={entry} />
        ) : (
          <TurnEntryView
            key={index}
            entry={entry}
            name={name}
            waitSeconds={waitSeconds}
            templates={templates}
            isLast={index === entries.length - 1}
            onTap={({ id, title }) => say([{ text: '', tapped: { id, title } }])}
          />
        ),
      )}
      {pendingSince !== null && <Pending key={pendingSince} since={pendingSince} name={name} onStop={stop} />}
      {failure !== null && (
        <Notice
          tone="danger"
          title={failure}
          actions={
            <TextAction type="button" $isFirst onClick={retry}>
              {t('common.try-again')}
            </TextAction>
          }
        />
      )}
    </Pane>
  );
}

function Pending({ since, name, onStop }: { since: number; name: string; onStop: () => void }) {
  const t = useText();
  const seconds = useElapsed(since);
  return (
    <Waiting>
      <span>{t('assistants.thinking', { name, seconds })}</span>
      <TextAction type="button" onClick={onStop}>
        {t('assistants.stop')}
      </TextAction>
    </Waiting>
  );
}

const Pane = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: 10px;
  min-height: 0;
  padding: 16px;
  overflow-y: auto;

  > * {
    flex: none;
  }

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const Empty = styled.p`
  display: flex;
  align-items: center;
  flex-direction: column;
  gap: 12px;
  max-width: 260px;
  margin: auto;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
  text-align: center;

  svg {
    width: 24px;
    height: 24px;
  }
  svg path {
    fill: ${color('muted')};
  }
`;
const Waiting = styled.div`
  display: flex;
  align-items: center;
  align-self: flex-end;
  gap: 12px;
  padding: 6px 12px;
  border: 1px solid ${color('assistantLine')};
  border-radius: 12px;
  background: ${color('assistant')};
  color: ${color('assistantText')};
  font-size: 13px;
  line-height: 20px;
  font-variant-numeric: tabular-nums;
`;
