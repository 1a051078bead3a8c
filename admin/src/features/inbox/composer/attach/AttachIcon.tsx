import type { ComponentType, SVGProps } from 'react';

import {
  BulletList,
  Check,
  File,
  Folder,
  Images,
  Layout,
  Link,
  Message,
  Microphone,
  MusicNotes,
  Phone,
  PinMap,
  User,
  Walk,
} from '@strapi/icons';

import type { AttachKind } from './attach-entries';

const icons: Readonly<Record<AttachKind, ComponentType<SVGProps<SVGSVGElement>>>> = {
  photo: Images,
  document: File,
  audio: MusicNotes,
  library: Folder,
  location: PinMap,
  'ask-location': Walk,
  contact: User,
  'ask-phone': Phone,
  'url-button': Link,
  'reply-buttons': Check,
  list: BulletList,
  object: Message,
  template: Layout,
  voice: Microphone,
};

export function AttachIcon({ kind }: { kind: AttachKind }) {
  const Icon = icons[kind];
  return <Icon />;
}
