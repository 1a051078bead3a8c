import { ExternalLink, Phone } from '@strapi/icons';
import { styled } from 'styled-components';

import type { RenderedTemplate } from '../../../../contracts/message-content';
import { color } from '../inbox-colors';
import { ReplyArrow } from '../ReplyArrow';

/** Drawn, not pressed: they are the contact's to tap. */
export function TemplateButtons({ buttons }: Pick<RenderedTemplate, 'buttons'>) {
  if (buttons.length === 0) return null;
  return (
    <List>
      {buttons.map(({ type, text }, index) => (
        <li key={index}>
          <ButtonIcon type={type} />
          {text}
        </li>
      ))}
    </List>
  );
}

function ButtonIcon({ type }: { type: string }) {
  switch (type.toUpperCase()) {
    case 'URL':
      return <ExternalLink width={12} height={12} aria-hidden />;
    case 'PHONE_NUMBER':
    case 'VOICE_CALL':
      return <Phone width={12} height={12} aria-hidden />;
    default:
      return <ReplyArrow />;
  }
}

const List = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;

  li {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: 36px;
    padding: 4px 12px;
    border-block-start: 1px solid ${color('line')};
    color: ${color('muted')};
    font-size: 14px;
    font-weight: 500;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  svg path {
    fill: currentColor;
  }
`;
