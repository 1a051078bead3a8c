import { EmotionHappy, Image, Play } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { useMediaBlob } from '../media/use-media-blob';
import { useText } from '../use-text';

interface PhonePictureProps {
  readonly of: 'image' | 'video' | 'sticker';
  readonly media: string | null;
}

const icons = { image: Image, video: Play, sticker: EmotionHappy } as const;

/** The file itself where it is one of ours, else the place where it will be. */
export function PhonePicture({ of, media }: PhonePictureProps) {
  const t = useText();
  const blob = useMediaBlob(of === 'video' ? null : media);
  const Icon = icons[of];
  const label = t(`phone.${of}`);
  return <Frame data-of={of}>{blob.kind === 'ready' ? <img src={blob.url} alt={label} /> : <Icon role="img" aria-label={label} />}</Frame>;
}

const Frame = styled.div`
  display: flex;
  align-items: center;
  justify-content: center;
  height: 124px;
  margin: 4px 4px 0;
  border-radius: 8px;
  background: ${color('quote')};
  overflow: hidden;

  &[data-of='sticker'] {
    width: 124px;
    background: none;
  }
  &:last-child {
    margin-block-end: 4px;
  }
  img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  &[data-of='sticker'] img {
    object-fit: contain;
  }
  svg {
    width: 28px;
    height: 28px;
  }
  svg path {
    fill: ${color('quoteText')};
  }
`;
