import { Clock, File, Microphone, MusicNotes, PriceTag } from '@strapi/icons';
import { styled } from 'styled-components';

import { Avatar } from '../Avatar';
import { MapPlan } from '../bubbles/MapPlan';
import { color } from '../inbox-colors';
import { useText } from '../use-text';
import type { PhoneBlock } from './phone-message';
import { PhonePicture } from './PhonePicture';
import { PhoneWords } from './PhoneWords';

const fileIcons = { document: File, audio: MusicNotes, voice: Microphone } as const;

/** A part of the bubble by its kind. */
export function PhonePart({ block }: { block: PhoneBlock }) {
  const t = useText();
  switch (block.kind) {
    case 'title':
      return (
        <Title>
          <PhoneWords text={block.text} isPlain />
        </Title>
      );
    case 'text':
      return (
        <Text>
          <PhoneWords text={block.text} />
        </Text>
      );
    case 'footer':
      return (
        <Footer>
          <PhoneWords text={block.text} isPlain />
        </Footer>
      );
    case 'picture':
      return <PhonePicture of={block.of} media={block.media} />;
    case 'file': {
      const Icon = fileIcons[block.of];
      return (
        <Lying>
          <Icon aria-hidden />
          <span>{block.name ?? t(`phone.${block.of}`)}</span>
        </Lying>
      );
    }
    case 'place':
      return (
        <Lying>
          <MapPlan />
          <span>
            <strong>{block.name || t('phone.location')}</strong>
            <small>{block.address}</small>
          </span>
        </Lying>
      );
    case 'person':
      return (
        <Lying>
          <Avatar name={block.name} id={block.name} size={36} />
          <span>
            <strong>{block.name || t('phone.contact')}</strong>
            <small>{block.details}</small>
          </span>
        </Lying>
      );
    case 'offer':
      return (
        <Lying>
          <PriceTag aria-hidden />
          <span>
            <strong>
              <PhoneWords text={block.text} isPlain />
            </strong>
            {block.hasEnd && (
              <small>
                <Clock aria-hidden /> {t('phone.offer-ends')}
              </small>
            )}
          </span>
        </Lying>
      );
  }
}

const Title = styled.strong`
  display: block;
  padding: 8px 12px 0;
  font-size: 14px;
  font-weight: 600;
  line-height: 20px;
`;
const Text = styled.div`
  padding: 6px 12px;
  font-size: 14px;
  line-height: 20px;
  white-space: pre-wrap;
`;
const Footer = styled.div`
  padding: 0 12px 4px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
const Lying = styled.div`
  display: flex;
  align-items: center;
  gap: 10px;
  margin: 4px 4px 0;
  padding: 8px;
  border-radius: 8px;
  background: ${color('quote')};
  font-size: 13px;
  line-height: 18px;

  > svg {
    flex: none;
  }
  > svg:not(:has(rect)) {
    width: 24px;
    height: 24px;
  }
  > svg:not(:has(rect)) path,
  small svg path {
    fill: ${color('quoteText')};
  }
  span {
    min-width: 0;
  }
  strong,
  small {
    display: block;
    font-weight: 600;
  }
  small {
    color: ${color('quoteText')};
    font-size: 12px;
    font-weight: 400;
  }
  small svg {
    width: 10px;
    height: 10px;
  }
`;
