import type { ReactNode } from 'react';

import { Phone, PinMap } from '@strapi/icons';

import { useText } from '../../use-text';
import { BubbleButtons } from '../BubbleButtons';
import { MessageParts } from '../MessageParts';
import type { InteractiveOf } from './kinds';

interface SentRequestProps {
  readonly content: InteractiveOf<'location_request_message' | 'request_contact_info'>;
  readonly meta: ReactNode;
}

/** We asked for the location or the phone number; the phone writes the button itself. */
export function SentRequest({ content: { kind, body }, meta }: SentRequestProps) {
  const t = useText();
  const button =
    kind === 'location_request_message'
      ? { icon: <PinMap width={12} height={12} aria-hidden />, text: t('bubbles.send-location') }
      : { icon: <Phone width={12} height={12} aria-hidden />, text: t('bubbles.share-phone') };
  return (
    <>
      <MessageParts title={null} body={body} footer={null} meta={meta} />
      <BubbleButtons buttons={[button]} />
    </>
  );
}
