import type { MessageKind } from '../model/message-kind';
import { messageKind } from '../model/message-kind';
import { BodySection } from './BodySection';
import { ButtonsSection } from './ButtonsSection';
import { CarouselSection } from './CarouselSection';
import { CodeSection } from './CodeSection';
import { FooterSection } from './FooterSection';
import { useTemplateForm } from './form-context';
import { HeaderSection } from './HeaderSection';
import { KindChoice } from './KindChoice';
import { OfferSection } from './OfferSection';

/** The parts that this kind of message can have, in the order of the message. */
export function LanguageForm({ onKind }: { onKind: (kind: MessageKind) => void }) {
  const { draft } = useTemplateForm();
  const kind = messageKind(draft);
  switch (kind) {
    case 'code':
      return <CodeSection />;
    case 'carousel':
      return (
        <>
          <KindChoice onChoose={onKind} />
          <BodySection />
          <CarouselSection />
        </>
      );
    case 'offer':
      return (
        <>
          <KindChoice onChoose={onKind} />
          <HeaderSection />
          <OfferSection />
          <BodySection />
          <ButtonsSection />
        </>
      );
    case 'message':
      return (
        <>
          <KindChoice onChoose={onKind} />
          <HeaderSection />
          <BodySection />
          <FooterSection />
          <ButtonsSection />
        </>
      );
  }
}
