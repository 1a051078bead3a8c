import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';

import { File, PaperPlane } from '@strapi/icons';
import { useMediaQuery } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import { codePointLength, messageLimits } from '../../../../../contracts/message-limits';
import type { Message } from '../../../../../contracts/message';
import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { firstName } from '../../../components/format/first-name';
import { ReplyPreview } from './ReplyPreview';

interface ComposerProps {
  readonly contactName: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly replyTo: Message | null;
  readonly onCancelReply: () => void;
  readonly onSend: (text: string) => void;
  readonly onChooseTemplate: () => void;
}

/** The counter shows from here on. */
const COUNTER_FROM = 3900;
const LINE_PX = 20;
const MAX_LINES = 8;

export function Composer(props: ComposerProps) {
  const { contactName, text, onChange, replyTo, onCancelReply, onSend, onChooseTemplate } = props;
  const t = useText();
  const isTouch = useMediaQuery('(pointer: coarse)');
  const field = useRef<HTMLTextAreaElement>(null);
  const counterId = useId();
  const length = codePointLength(text);
  const isTooLong = length > messageLimits.textBody;
  const canSend = text.trim() !== '' && !isTooLong;
  useGrowing(field, text);
  useLayoutEffect(() => {
    if (replyTo || !isTouch) field.current?.focus({ preventScroll: true });
  }, [isTouch, replyTo]);

  const send = () => {
    if (canSend) onSend(text);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && replyTo) onCancelReply();
    // Enter also ends a composition of an input method: that one sends nothing.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || isTouch) return;
    event.preventDefault();
    send();
  };

  return (
    <Bar>
      <Frame>
        {replyTo && <ReplyPreview message={replyTo} contactName={contactName} onCancel={onCancelReply} />}
        <Row>
          <Field
            ref={field}
            rows={1}
            value={text}
            aria-label={t('composer.label', { name: contactName })}
            aria-describedby={length >= COUNTER_FROM ? counterId : undefined}
            aria-invalid={isTooLong}
            placeholder={t('composer.placeholder', { name: firstName(contactName) })}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {length >= COUNTER_FROM && (
            <Counter id={counterId} $isTooLong={isTooLong} role="status">
              {t('composer.counter', { length, limit: messageLimits.textBody })}
            </Counter>
          )}
          <GhostButton label={t('composer.template')} onClick={onChooseTemplate}>
            <File />
          </GhostButton>
          {text.trim() !== '' && (
            <Send label={t('composer.send')} disabled={!canSend} onClick={send}>
              <PaperPlane />
            </Send>
          )}
        </Row>
      </Frame>
    </Bar>
  );
}

function useGrowing(field: React.RefObject<HTMLTextAreaElement>, text: string): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, LINE_PX * MAX_LINES)}px`;
  }, [field, text]);
}

const Bar = styled.div`
  flex: none;
  padding: 10px 16px;
  border-block-start: 1px solid ${color('line')};
  background: ${color('pane')};

  @media (max-width: 767px) {
    padding: 8px 12px;
    padding-block-end: max(8px, env(safe-area-inset-bottom));
  }
`;
const Frame = styled.div`
  border: 1px solid ${color('fieldLine')};
  border-radius: 8px;
  background: ${color('pane')};

  &:focus-within {
    border-color: ${color('primary')};
    box-shadow: 0 0 0 2px ${color('primaryRing')};
  }
  @media (max-width: 767px) {
    border-radius: 22px;
  }
`;
const Row = styled.div`
  display: flex;
  align-items: flex-end;
  gap: 4px;
  min-height: 32px;
  padding: 3px 4px 3px 12px;
`;
const Field = styled.textarea`
  flex: 1;
  align-self: center;
  min-width: 0;
  max-height: 160px;
  margin: 0;
  padding: 0;
  border: 0;
  outline: 0;
  background: transparent;
  color: ${color('text')};
  font-family: inherit;
  font-size: 14px;
  line-height: 20px;
  resize: none;

  &::placeholder {
    color: ${color('muted')};
    opacity: 1;
  }
  @media (max-width: 767px) {
    font-size: 16px;
  }
`;
const Counter = styled.span<{ $isTooLong: boolean }>`
  align-self: center;
  color: ${({ $isTooLong }) => color($isTooLong ? 'dangerText' : 'muted')};
  font-size: 11px;
  font-weight: ${({ $isTooLong }) => ($isTooLong ? 600 : 400)};
  line-height: 14px;
  font-variant-numeric: tabular-nums;
`;
const Send = styled(GhostButton)`
  background: ${color('filled')};
  color: ${color('onFilled')};

  &:hover:not(:disabled) {
    background: ${color('filled')};
    color: ${color('onFilled')};
    filter: brightness(1.1);
  }
  @media (max-width: 767px) {
    border-radius: 22px;
  }
`;
