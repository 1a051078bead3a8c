import { lazy, Suspense, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { File as FileIcon, Microphone, PaperPlane } from '@strapi/icons';
import { useMediaQuery } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import { codePointLength, messageLimits } from '../../../../../contracts/message-limits';
import type { Message } from '../../../../../contracts/message';
import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { SlashMark } from '../../../components/media-icons';
import { useText } from '../../../components/use-text';
import { firstName } from '../../../components/format/first-name';
import type { OpenDialog } from '../dialogs/dialog';
import type { Draft } from '../outgoing/draft';
import { AttachButton } from './attach/AttachButton';
import { Bar, Frame, Row } from './composer-layout';
import { canRecord } from './microphone';
import { ReplyPreview } from './ReplyPreview';
import { TextField } from './TextField';
import type { Tray } from './tray/create-tray';
import { TrayView } from './tray/TrayView';
import { isTrayReady, useTray } from './tray/use-tray';
import { useSendAll } from './use-send-all';
import { useTyping } from './use-typing';

const VoiceBar = lazy(() => import('./voice/VoiceBar').then((module) => ({ default: module.VoiceBar })));

interface ComposerProps {
  readonly conversation: string;
  readonly contactName: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly tray: Tray;
  readonly replyTo: Message | null;
  readonly onCancelReply: () => void;
  readonly onSend: (draft: Draft) => void;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly canSaveObjects: boolean;
  /** Above the field: what sending does besides. */
  readonly lead?: ReactNode;
}

/** The counter shows from here on. */
const COUNTER_FROM = 3900;

export function Composer(props: ComposerProps) {
  const { conversation, contactName, text, onChange, tray, replyTo, onCancelReply, onSend, onOpen, canSaveObjects, lead } = props;
  const t = useText();
  const isTouch = useMediaQuery('(pointer: coarse)');
  const field = useRef<HTMLTextAreaElement>(null);
  const counterId = useId();
  const [isSpeaking, setIsSpeaking] = useState(false);
  const files = useTray(tray);
  const hasFiles = files.items.length > 0;
  const length = codePointLength(text);
  const isTooLong = length > messageLimits.textBody;
  const hasText = text.trim() !== '';
  const canSend = (hasText || hasFiles) && !isTooLong && isTrayReady(files);
  const sendAll = useSendAll({ text, tray, hasFiles, replyTo, onSend, onSent: () => onChange('') });
  useTyping(conversation, text);
  useLayoutEffect(() => {
    if (replyTo || !isTouch) field.current?.focus({ preventScroll: true });
  }, [isTouch, replyTo]);

  const send = () => {
    field.current?.focus();
    if (!canSend || files.isSending) return;
    sendAll();
    onCancelReply();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && replyTo) onCancelReply();
    if (event.key === '/' && text === '') {
      event.preventDefault();
      onOpen({ kind: 'object' });
    }
    // Enter also ends a composition of an input method: that one sends nothing.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || isTouch) return;
    event.preventDefault();
    send();
  };
  const addFiles = (added: readonly File[]) => {
    tray.addFiles(added);
    field.current?.focus();
  };

  return (
    <Bar>
      {lead}
      <Frame>
        {replyTo && <ReplyPreview message={replyTo} contactName={contactName} onCancel={onCancelReply} />}
        {hasFiles && <TrayView tray={tray} items={files.items} onSend={send} onGone={() => field.current?.focus()} />}
        {isSpeaking ? (
          <Suspense fallback={<Row />}>
            <VoiceBar
              onEnd={() => {
                setIsSpeaking(false);
                requestAnimationFrame(() => field.current?.focus());
              }}
              onSend={(draft) => {
                onSend({ ...draft, replyTo });
                onCancelReply();
              }}
            />
          </Suspense>
        ) : (
          <Row>
            <AttachButton
              obstacles={{
                ...(!canSaveObjects && { 'reply-buttons': t('composer.needs-objects'), list: t('composer.needs-objects') }),
                ...(!canRecord() && { voice: t('composer.voice.insecure') }),
              }}
              onFiles={addFiles}
              onChoose={(kind) => onOpen({ kind })}
            />
            <TextField
              field={field}
              text={text}
              label={t('composer.label', { name: contactName })}
              placeholder={t('composer.placeholder', { name: firstName(contactName) })}
              describedBy={length >= COUNTER_FROM ? counterId : undefined}
              isInvalid={isTooLong}
              onChange={onChange}
              onKeyDown={onKeyDown}
              onFiles={addFiles}
            />
            {length >= COUNTER_FROM && (
              <Counter id={counterId} $isTooLong={isTooLong} role="status">
                {t('composer.counter', { length, limit: messageLimits.textBody })}
              </Counter>
            )}
            <WideOnly>
              <GhostButton label={t('composer.objects')} onClick={() => onOpen({ kind: 'object' })}>
                <SlashMark />
              </GhostButton>
              <GhostButton label={t('composer.template')} onClick={() => onOpen({ kind: 'template' })}>
                <FileIcon />
              </GhostButton>
            </WideOnly>
            {hasText || hasFiles ? (
              <Send label={t(files.isSending ? 'composer.sending' : 'composer.send')} disabled={!canSend || files.isSending} onClick={send}>
                <PaperPlane />
              </Send>
            ) : (
              canRecord() && (
                <GhostButton label={t('composer.voice')} onClick={() => setIsSpeaking(true)}>
                  <Microphone />
                </GhostButton>
              )
            )}
          </Row>
        )}
      </Frame>
    </Bar>
  );
}

/** On a phone they stand in the sheet. */
const WideOnly = styled.span`
  display: inline-flex;

  @media (max-width: 767px) {
    display: none;
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
