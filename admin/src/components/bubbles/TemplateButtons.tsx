import { Duplicate, ExternalLink, Phone } from '@strapi/icons';

import type { RenderedPart } from '../../../../contracts/template-content';
import { ReplyArrow } from '../ReplyArrow';
import { nothingChosen } from './bubble-props';
import { BubbleButtons } from './BubbleButtons';

interface TemplateButtonsProps extends Pick<RenderedPart, 'buttons'> {
  readonly chosen?: ReadonlySet<string>;
}

export function TemplateButtons({ buttons, chosen = nothingChosen }: TemplateButtonsProps) {
  return (
    <BubbleButtons buttons={buttons.map(({ type, text }) => ({ icon: <ButtonIcon type={type} />, text, isChosen: chosen.has(text) }))} />
  );
}

function ButtonIcon({ type }: { type: string }) {
  switch (type.toUpperCase()) {
    case 'URL':
      return <ExternalLink width={12} height={12} aria-hidden />;
    case 'PHONE_NUMBER':
    case 'VOICE_CALL':
      return <Phone width={12} height={12} aria-hidden />;
    case 'COPY_CODE':
    case 'OTP':
      return <Duplicate width={12} height={12} aria-hidden />;
    default:
      return <ReplyArrow />;
  }
}
