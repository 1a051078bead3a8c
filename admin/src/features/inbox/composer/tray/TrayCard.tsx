import { ArrowClockwise, Cross, Magic } from '@strapi/icons';
import { styled } from 'styled-components';

import { messageLimits } from '../../../../../../contracts/message-limits';
import { Counter } from '../../../../components/content-fields/Counter';
import { GhostButton } from '../../../../components/GhostButton';
import { color } from '../../../../components/inbox-colors';
import { ProgressLine } from '../../../../components/media/ProgressLine';
import { useFileSize } from '../../../../components/media/use-file-size';
import { useRefusalText } from '../../../../components/media/use-refusal-text';
import { TextAction } from '../../../../components/TextAction';
import { useText } from '../../../../components/use-text';
import type { Tray } from './create-tray';
import { takesCaption, type TrayItem } from './tray-item';
import { TrayThumb } from './TrayThumb';

interface TrayCardProps {
  readonly item: TrayItem;
  readonly tray: Tray;
  readonly onSend: () => void;
  readonly onGone: () => void;
}

/** One file: its picture, how far it is, its caption, and what is wrong with it. */
export function TrayCard({ item, tray, onSend, onGone }: TrayCardProps) {
  const t = useText();
  const sizeOf = useFileSize();
  const { id, name, size, as, caption, state } = item;
  const isOnTheWay = state.kind === 'waiting' || state.kind === 'uploading';
  const removeLabel = t(isOnTheWay ? 'media.cancel-upload' : 'fields.remove', { name });
  return (
    <Card data-tray-state={state.kind}>
      <TrayThumb item={item} />
      <Body>
        <Head>
          <Name title={name}>{name}</Name>
          <Facts>{[as === null ? null : t(`composer.kind.${as}`), size > 0 ? sizeOf(size) : null].filter(Boolean).join(' · ')}</Facts>
        </Head>
        {isOnTheWay && <ProgressLine label={t('media.uploading', { name })} share={state.kind === 'uploading' ? state.share : 0} />}
        {state.kind === 'converting' && <Note role="status">{t('composer.converting')}</Note>}
        <Trouble item={item} tray={tray} onGone={onGone} />
        {takesCaption(item) && state.kind !== 'refused' && (
          <CaptionLine>
            <input
              value={caption}
              aria-label={t('composer.caption.of', { name })}
              placeholder={t('composer.caption')}
              onChange={(event) => tray.setCaption(id, event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                onSend();
              }}
            />
            {caption !== '' && <Counter text={caption} limit={messageLimits.caption} />}
          </CaptionLine>
        )}
      </Body>
      <GhostButton
        label={removeLabel}
        onClick={() => {
          tray.remove(id);
          onGone();
        }}
      >
        <Cross />
      </GhostButton>
    </Card>
  );
}

function Trouble({ item: { id, as, canConvert, state }, tray, onGone }: Omit<TrayCardProps, 'onSend'>) {
  const t = useText();
  const refusalText = useRefusalText();
  const convert = canConvert && state.kind !== 'converting' && (
    <TextAction
      type="button"
      $isFirst
      onClick={() => {
        void tray.convert(id);
        onGone();
      }}
    >
      <Magic aria-hidden />
      {t('composer.convert')}
    </TextAction>
  );
  if (state.kind === 'refused') {
    return (
      <>
        <Wrong role="alert">{refusalText({ ...state, as })}</Wrong>
        {convert}
      </>
    );
  }
  if (state.kind === 'failed') {
    return (
      <>
        <Wrong role="alert">{t('media.upload-failed')}</Wrong>
        <TextAction
          type="button"
          $isFirst
          onClick={() => {
            tray.retry(id);
            onGone();
          }}
        >
          <ArrowClockwise aria-hidden />
          {t('action.try-again')}
        </TextAction>
      </>
    );
  }
  return convert || null;
}

const Card = styled.li`
  display: flex;
  align-items: flex-start;
  gap: 12px;
`;
const Body = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  align-items: flex-start;
  gap: 4px;
  min-width: 0;
`;
const Head = styled.div`
  display: flex;
  align-items: baseline;
  gap: 8px;
  max-width: 100%;
`;
const Name = styled.span`
  overflow: hidden;
  color: ${color('text')};
  font-size: 13px;
  font-weight: 500;
  line-height: 20px;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
const Facts = styled.span`
  flex: none;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
const Note = styled.span`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
const Wrong = styled.span`
  color: ${color('dangerText')};
  font-size: 12px;
  line-height: 16px;
`;
const CaptionLine = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  width: 100%;

  input {
    flex: 1;
    min-width: 0;
    height: 28px;
    padding: 0;
    border: 0;
    border-block-end: 1px solid ${color('fieldLine')};
    outline: 0;
    background: transparent;
    color: ${color('text')};
    font: inherit;
    font-size: 14px;
  }
  input::placeholder {
    color: ${color('muted')};
    opacity: 1;
  }
  input:focus {
    border-block-end-color: ${color('primary')};
    box-shadow: 0 1px 0 ${color('primary')};
  }
  @media (max-width: 767px) {
    input {
      height: 40px;
      font-size: 16px;
    }
  }
`;
