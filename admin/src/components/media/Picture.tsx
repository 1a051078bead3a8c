import { lazy, Suspense, useState } from 'react';

import { Image } from '@strapi/icons';
import { styled } from 'styled-components';

import type { MediaFile } from '../../../../contracts/media';
import { color } from '../inbox-colors';
import { TextAction } from '../TextAction';
import { useText } from '../use-text';
import { heights, mediaShapes, shapeOf } from './media-shape';
import { useMediaBlob } from './use-media-blob';

const ImageViewer = lazy(() => import('./ImageViewer').then((module) => ({ default: module.ImageViewer })));

interface PictureProps {
  readonly file: MediaFile;
  /** For those who do not see it: its caption, else what it is. */
  readonly alt: string;
  readonly onShape: () => void;
}

/** A picture from memory; a click shows it whole. */
export function Picture({ file, alt, onShape }: PictureProps) {
  const t = useText();
  const media = useMediaBlob(file.documentId);
  const [isOpen, setIsOpen] = useState(false);
  const [isBroken, setIsBroken] = useState(false);
  if (media.kind === 'failed' || isBroken) {
    return (
      <Center>
        <Image width={24} height={24} aria-hidden />
        <span>{t(media.kind === 'failed' && !media.isMissing ? 'media.not-loaded' : 'media.not-readable')}</span>
        {media.kind === 'failed' && !media.isMissing && (
          <TextAction type="button" $isFirst onClick={media.retry}>
            {t('action.try-again')}
          </TextAction>
        )}
      </Center>
    );
  }
  if (media.kind !== 'ready') return <Shimmer role="status" aria-label={t('media.loading')} />;
  return (
    <>
      <Open type="button" aria-label={t('media.open-picture', { name: alt })} onClick={() => setIsOpen(true)}>
        <img
          src={media.url}
          alt={alt}
          onError={() => setIsBroken(true)}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            const shape = shapeOf({ width: naturalWidth, height: naturalHeight });
            if (shape === mediaShapes.of(file.documentId)) return;
            mediaShapes.remember(file.documentId, shape);
            onShape();
          }}
        />
      </Open>
      {isOpen && (
        <Suspense fallback={null}>
          <ImageViewer file={file} url={media.url} alt={alt} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** The height of a picture's box, and a way to say that it is known better now. */
export function usePictureHeight(documentId: string | null): [height: number, onShape: () => void] {
  const [, draw] = useState(0);
  return [heights[documentId === null ? 'landscape' : mediaShapes.of(documentId)], () => draw((before) => before + 1)];
}

const Open = styled.button`
  display: block;
  width: 100%;
  height: 100%;
  padding: 0;
  border: 0;
  background: none;
  cursor: zoom-in;

  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const Shimmer = styled.span`
  display: block;
  width: 100%;
  height: 100%;
  background: ${color('quote')};
`;
const Center = styled.div`
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 4px;
  padding: 8px 12px;
  color: ${color('quoteText')};
  font-size: 13px;
  line-height: 20px;
  text-align: center;

  > svg path {
    fill: currentColor;
  }
`;
