import { Code, Phone, Sparkle } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import { color } from '../../../components/inbox-colors';
import { AssistantNote } from '../mode/AssistantNote';

/** Who wrote it, where it was not me: another person, the phone app, a system, an assistant. */
export function AuthorLine({ kind, name }: { kind: Message['author']['kind']; name: string }) {
  return (
    <Line $isAssistant={kind === 'assistant'}>
      {kind === 'assistant' && <Sparkle width={12} height={12} aria-hidden />}
      {kind === 'phone-app' && <Phone width={12} height={12} aria-hidden />}
      {(kind === 'api' || kind === 'system') && <Code width={12} height={12} aria-hidden />}
      <span>
        {name}
        {kind === 'assistant' && <AssistantNote name={name} />}
      </span>
    </Line>
  );
}

const Line = styled.div<{ $isAssistant: boolean }>`
  display: flex;
  align-items: center;
  gap: 6px;
  padding: 7px 12px 0;
  color: ${({ $isAssistant }) => color($isAssistant ? 'assistantText' : 'muted')};
  font-size: 12px;
  font-weight: 600;
  line-height: 16px;

  svg path {
    fill: currentColor;
  }
  & + * {
    padding-block-start: 1px;
  }
`;
