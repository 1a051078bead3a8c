import type { ComponentType, SVGProps } from 'react';

import { EmotionHappy, File, Image, Layout, Microphone, PinMap, Play, ShoppingCart, User } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

const icons: Readonly<Record<string, ComponentType<SVGProps<SVGSVGElement>>>> = {
  image: Image,
  video: Play,
  audio: Microphone,
  document: File,
  sticker: EmotionHappy,
  location: PinMap,
  contacts: User,
  order: ShoppingCart,
  template: Layout,
};

export function TypeIcon({ type }: { type: string }) {
  const Icon = Object.hasOwn(icons, type) ? icons[type] : undefined;
  return Icon ? (
    <Mark aria-hidden>
      <Icon width={13} height={13} />
    </Mark>
  ) : null;
}

const Mark = styled.span`
  display: inline-flex;
  flex: none;

  svg path {
    fill: ${color('muted')};
  }
`;
