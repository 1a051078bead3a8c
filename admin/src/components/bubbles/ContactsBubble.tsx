import { styled } from 'styled-components';

import type { ContactCard } from '../../../../contracts/contact-card';
import { Avatar } from '../Avatar';
import { formatPhone } from '../format/format-phone';
import { color } from '../inbox-colors';
import { useText } from '../use-text';
import { useBubbleOffers } from './bubble-context';
import { contentOf, type BubbleProps } from './bubble-props';
import { ButtonStack, StackButton } from './BubbleButtons';

export function ContactsBubble({ message, meta }: BubbleProps) {
  const contacts = contentOf(message.content, 'contacts')?.contacts ?? [];
  return (
    <>
      {contacts.map((contact, index) => (
        <ContactView key={index} contact={contact} meta={index === contacts.length - 1 ? meta : null} />
      ))}
    </>
  );
}

function ContactView({ contact, meta }: { contact: ContactCard; meta: BubbleProps['meta'] }) {
  const t = useText();
  const { startConversation } = useBubbleOffers();
  const { phones, emails, org } = contact;
  const name = contact.name?.formattedName || phones[0]?.phone || t('media.contact');
  const phone = phones[0]?.waId ?? phones[0]?.phone;
  const work = [org?.title, org?.department, org?.company].filter(Boolean).join(' · ');
  return (
    <>
      <Card>
        <Avatar name={name} id={name} size={36} />
        <Words>
          <Name>{name}</Name>
          {work !== '' && <Detail>{work}</Detail>}
          {phones.map((each, index) => (
            <Detail key={index}>{shownPhone(each)}</Detail>
          ))}
          {emails.map(({ email }, index) => (
            <Detail key={index}>{email}</Detail>
          ))}
        </Words>
        <Meta>{meta}</Meta>
      </Card>
      {startConversation && phone !== undefined && (
        <ButtonStack>
          <li>
            <StackButton type="button" $isChosen onClick={() => startConversation({ phone: withPlus(phone), name })}>
              {t('bubbles.start-conversation')}
            </StackButton>
          </li>
        </ButtonStack>
      )}
    </>
  );
}

/** WhatsApp's own id of the number is whole; what a person typed may not be. */
function shownPhone({ phone, waId }: ContactCard['phones'][number]): string {
  return waId === undefined ? phone : formatPhone(waId);
}

function withPlus(phone: string): string {
  return /^\d{7,}$/.test(phone) ? `+${phone}` : phone;
}

const Card = styled.div`
  display: flex;
  align-items: center;
  gap: 12px;
  min-width: 200px;
  padding: 8px 10px 8px 12px;
`;
const Words = styled.span`
  flex: 1;
  min-width: 0;
`;
const Name = styled.span`
  display: block;
  color: ${color('text')};
  font-size: 14px;
  font-weight: 500;
  line-height: 20px;
  overflow-wrap: anywhere;
`;
const Detail = styled.span`
  display: block;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  overflow-wrap: anywhere;
  font-variant-numeric: tabular-nums;
`;
const Meta = styled.span`
  display: inline-flex;
  align-self: flex-end;
`;
