import { EmotionHappy } from '@strapi/icons';
import { styled } from 'styled-components';

import type { MediaFile } from '../../../../contracts/media';
import { fileView } from '../media/file-view';
import { FileTrouble } from '../media/FileTrouble';
import { useMediaBlob } from '../media/use-media-blob';
import { useText } from '../use-text';
import { contentOf, type BubbleProps } from './bubble-props';

export function StickerBubble({ message, meta }: BubbleProps) {
  const t = useText();
  const view = fileView(message.media, contentOf(message.content, 'sticker')?.sticker);
  return (
    <Box>
      <Square>
        {view.kind === 'stored' ? (
          <Sticker file={view.file} />
        ) : (
          <FileTrouble view={view} icon={<EmotionHappy />} label={t('media.sticker')} />
        )}
      </Square>
      <End>{meta}</End>
    </Box>
  );
}

function Sticker({ file }: { file: MediaFile }) {
  const t = useText();
  const media = useMediaBlob(file.documentId);
  if (media.kind === 'ready') return <img src={media.url} alt={t('media.sticker')} />;
  return media.kind === 'failed' ? <span>{t('media.not-loaded')}</span> : null;
}

const Box = styled.div`
  padding: 4px;
`;
const Square = styled.div`
  display: flex;
  align-items: center;
  justify-content: center;
  width: 128px;
  min-height: 128px;
  font-size: 12px;
  line-height: 16px;
  text-align: center;

  img {
    width: 128px;
    height: 128px;
    object-fit: contain;
  }
`;
const End = styled.div`
  display: flex;
  justify-content: flex-end;
  padding: 2px 4px;
`;
