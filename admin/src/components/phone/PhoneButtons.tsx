import { BulletList, Duplicate, ExternalLink, Phone, PinMap, User } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { ReplyArrow } from '../ReplyArrow';
import type { PhoneButton } from './phone-message';
import { PhoneWords } from './PhoneWords';

const icons = { link: ExternalLink, call: Phone, copy: Duplicate, list: BulletList, location: PinMap, contact: User } as const;

/** Drawn, not pressed: they are the contact's to tap. */
export function PhoneButtons({ buttons }: { buttons: readonly PhoneButton[] }) {
  if (buttons.length === 0) return null;
  return (
    <List>
      {buttons.map(({ kind, text }, index) => (
        <li key={index}>
          <PhoneButtonIcon kind={kind} />
          <span>
            <PhoneWords text={text} isPlain />
          </span>
        </li>
      ))}
    </List>
  );
}

export function PhoneButtonIcon({ kind }: Pick<PhoneButton, 'kind'>) {
  if (kind === 'reply') return <ReplyArrow />;
  const Icon = icons[kind];
  return <Icon width={12} height={12} aria-hidden />;
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
    color: ${color('link')};
    font-size: 14px;
    font-weight: 500;
    line-height: 20px;
    text-align: center;
  }
  svg {
    flex: none;
  }
  svg path {
    fill: currentColor;
  }
`;
