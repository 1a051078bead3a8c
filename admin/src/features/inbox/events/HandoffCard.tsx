import { Sparkle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import type { Message } from '../../../../../contracts/message';
import type { EventContent } from '../../../../../contracts/message-content';
import { clockTime } from '../../../components/clock-time';
import { color } from '../../../components/inbox-colors';
import { TextAction } from '../../../components/TextAction';
import { useRichText } from '../../../components/use-rich-text';
import { useText } from '../../../components/use-text';
import { useCommandsOf } from '../actions/commands';
import { AssistantNote } from '../mode/AssistantNote';

interface HandoffCardProps {
  readonly message: Message;
  readonly event: Extract<EventContent, { kind: 'handoff' }>;
  readonly conversation: Conversation;
}

/** Where the conversation was last handed to a person: from whom, to whom, why, and what came before. */
export function HandoffCard({ message, event, conversation }: HandoffCardProps) {
  const t = useText();
  const rich = useRichText();
  const { formatTime } = useIntl();
  const { seeRuns, assign, handBack } = useCommandsOf()(conversation);
  const { assistant, reason, summary, to } = event;
  const name = assistant ?? t('author.assistant');
  return (
    <Center>
      <Card role="group" aria-label={t('handoff.label')} data-event="handoff">
        <Head>
          <Sparkle aria-hidden />
          <span>
            {rich(`handoff.to.${assistant === null ? 'by-itself' : 'assistant'}.${to === null ? 'nobody' : 'person'}`, {
              ...(assistant !== null && { assistant }),
              ...(to !== null && { to }),
            })}
            <AssistantNote name={assistant} />
          </span>
          <time dateTime={message.occurredAt}>{formatTime(message.occurredAt, clockTime)}</time>
        </Head>
        <Facts>
          <dt>{t('handoff.reason')}</dt>
          <dd>
            <strong>{t(`handoff.reason.${reason}`)}</strong>
          </dd>
          {summary !== null && summary !== '' && (
            <>
              <dt>{t('handoff.summary')}</dt>
              <dd>{summary}</dd>
            </>
          )}
        </Facts>
        <Links>
          <TextAction type="button" $isFirst onClick={seeRuns}>
            {t('handoff.see', { name })}
          </TextAction>
          {assign && (
            <TextAction type="button" $isFirst onClick={assign}>
              {t('handoff.assign')}
            </TextAction>
          )}
          {handBack && conversation.assistant && (
            <TextAction type="button" onClick={handBack}>
              {t('handoff.back', { name: conversation.assistant.name })}
            </TextAction>
          )}
        </Links>
      </Card>
    </Center>
  );
}

const Center = styled.div`
  display: flex;
  justify-content: center;
  padding-block: 8px;
`;
const Card = styled.section`
  display: flex;
  flex-direction: column;
  gap: 10px;
  box-sizing: border-box;
  width: min(520px, 100%);
  padding: 14px 16px 8px;
  border: 1px solid ${color('fieldLine')};
  border-radius: 8px;
  background: ${color('pane')};
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
`;
const Head = styled.div`
  display: flex;
  align-items: flex-start;
  gap: 8px;

  > svg {
    flex: none;
    width: 14px;
    height: 14px;
    margin-block-start: 3px;
  }
  > svg path {
    fill: ${color('assistantIcon')};
  }
  > span {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  strong {
    font-weight: 600;
  }
  time {
    flex: none;
    color: ${color('muted')};
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
`;
const Facts = styled.dl`
  display: grid;
  grid-template-columns: 80px minmax(0, 1fr);
  gap: 6px 8px;
  margin: 0;

  dt {
    color: ${color('muted')};
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  strong {
    font-weight: 600;
  }
`;
const Links = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0 20px;

  button {
    font-size: 13px;
  }
`;
