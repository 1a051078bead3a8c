import { styled } from 'styled-components';

import { Avatar } from '../Avatar';
import { color } from '../inbox-colors';
import { useText } from '../use-text';
import { contentOf, type BubbleProps } from './bubble-props';

export function ContactsBubble({ message, meta }: BubbleProps) {
  const t = useText();
  const contacts = contentOf(message.content, 'contacts')?.contacts ?? [];
  return (
    <Cards>
      {contacts.map(({ name, phones, emails }, index) => {
        const shownName = name ?? phones[0] ?? t('media.contact');
        return (
          <Card key={index}>
            <Avatar name={shownName} id={shownName} size={36} />
            <span>
              <Name>{shownName}</Name>
              <Detail>{[...phones, ...emails].join(' · ')}</Detail>
            </span>
          </Card>
        );
      })}
      <Meta>{meta}</Meta>
    </Cards>
  );
}

const Cards = styled.div`
  position: relative;
  min-width: 200px;
  padding: 8px 12px 6px;
`;
const Card = styled.div`
  display: flex;
  align-items: center;
  gap: 12px;
  padding-block: 2px 6px;
`;
const Name = styled.span`
  display: block;
  color: ${color('text')};
  font-size: 14px;
  line-height: 20px;
`;
const Detail = styled.span`
  display: block;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  overflow-wrap: anywhere;
`;
const Meta = styled.span`
  display: flex;
  justify-content: flex-end;
`;
