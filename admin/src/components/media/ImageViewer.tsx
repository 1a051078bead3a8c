import { useRef, useState } from 'react';

import { Modal } from '@strapi/design-system';
import { Cross, Download } from '@strapi/icons';
import { styled } from 'styled-components';

import type { MediaFile } from '../../../../contracts/media';
import { GhostButton } from '../GhostButton';
import { color, inboxVariables } from '../inbox-colors';
import { useText } from '../use-text';
import { nameOf, useDownload } from './use-download';
import { useReturnFocus } from './use-return-focus';

interface ImageViewerProps {
  readonly file: MediaFile;
  readonly url: string;
  readonly alt: string;
  readonly onClose: () => void;
}

/** The whole picture over the whole page. A click on it shows it in its own size, and back. */
export function ImageViewer({ file, url, alt, onClose }: ImageViewerProps) {
  const t = useText();
  const returnFocus = useReturnFocus();
  const { download, isRunning } = useDownload(file);
  const [isLarge, setIsLarge] = useState(false);
  const picture = useRef<HTMLButtonElement>(null);
  // Not a button with a tooltip: that would take the first Escape.
  const focusPicture = (event: Event) => {
    event.preventDefault();
    picture.current?.focus();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Screen aria-describedby={undefined} onOpenAutoFocus={focusPicture} onCloseAutoFocus={returnFocus}>
        <Bar>
          <Title>{nameOf(file)}</Title>
          <GhostButton label={t('media.download', { name: nameOf(file) })} disabled={isRunning} onClick={download}>
            <Download />
          </GhostButton>
          <GhostButton label={t('common.close')} onClick={onClose}>
            <Cross />
          </GhostButton>
        </Bar>
        <Stage onClick={(event) => event.target === event.currentTarget && onClose()}>
          <Whole
            ref={picture}
            type="button"
            $isLarge={isLarge}
            aria-pressed={isLarge}
            aria-label={t('media.own-size', { name: alt })}
            onClick={() => setIsLarge(!isLarge)}
          >
            <img src={url} alt={alt} />
          </Whole>
        </Stage>
      </Screen>
    </Modal.Root>
  );
}

const Screen = styled(Modal.Content)`
  ${inboxVariables}
  inset: 0;
  display: flex;
  flex-direction: column;
  width: 100vw;
  max-width: none;
  height: 100dvh;
  max-height: none;
  border-radius: 0;
  background: ${color('thread')};
  transform: none;
`;
const Bar = styled.header`
  display: flex;
  align-items: center;
  flex: none;
  gap: 8px;
  height: 56px;
  padding-inline: 16px 8px;
  border-block-end: 1px solid ${color('line')};
  background: ${color('pane')};
`;
const Title = styled(Modal.Title)`
  flex: 1;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
const Stage = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;
  padding: 16px;
  overflow: auto;
`;
const Whole = styled.button<{ $isLarge: boolean }>`
  display: flex;
  margin: auto;
  padding: 0;
  border: 0;
  background: none;
  cursor: ${({ $isLarge }) => ($isLarge ? 'zoom-out' : 'zoom-in')};
  ${({ $isLarge }) => !$isLarge && 'max-width: 100%; max-height: 100%;'}

  img {
    display: block;
    ${({ $isLarge }) => !$isLarge && 'max-width: 100%; max-height: calc(100dvh - 88px); object-fit: contain;'}
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 4px;
  }
`;
