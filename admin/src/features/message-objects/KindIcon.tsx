import {
  BulletList,
  Cursor,
  EmotionHappy,
  ExternalLink,
  File,
  Image,
  Message,
  MusicNotes,
  Phone,
  Pin,
  PinMap,
  Play,
  Question,
  User,
} from '@strapi/icons';

import { useOptionalText } from '../../components/use-text';
import { knownKind, type ObjectKind } from './model/kinds';

const icons: Readonly<Record<ObjectKind, typeof Message>> = {
  text: Message,
  button: Cursor,
  list: BulletList,
  cta_url: ExternalLink,
  image: Image,
  video: Play,
  audio: MusicNotes,
  document: File,
  sticker: EmotionHappy,
  location: PinMap,
  contacts: User,
  location_request_message: Pin,
  request_contact_info: Phone,
};

/** Decoration: the kind's word stands beside it. */
export function KindIcon({ kind }: { kind: string }) {
  const known = knownKind(kind);
  const Icon = known ? icons[known] : Question;
  return <Icon aria-hidden />;
}

export function useKindText(): (kind: string) => string {
  const text = useOptionalText();
  return (kind) => text(`messageObjects.kind.${kind}`) ?? kind;
}
