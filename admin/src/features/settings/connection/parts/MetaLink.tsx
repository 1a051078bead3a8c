import { ExternalLink } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../../../../components/inbox-colors';
import { useText, type TextKey } from '../../../../components/use-text';

/** To a page at Meta, in a tab of its own: the guide stays where it is. */
export function MetaLink({ href, words = 'setup.open-meta' }: { href: string; words?: TextKey }) {
  const t = useText();
  return (
    <Anchor href={href} target="_blank" rel="noopener noreferrer">
      {t(words)}
      <ExternalLink aria-hidden />
    </Anchor>
  );
}

const Anchor = styled.a`
  display: inline-flex;
  align-items: center;
  gap: 6px;
  min-height: 24px;
  color: ${color('link')};
  font-size: 13px;
  font-weight: 500;
  line-height: 20px;
  text-decoration: none;

  svg {
    flex: none;
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: currentColor;
  }
  &:hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
    border-radius: 2px;
  }
  @media (pointer: coarse) {
    min-height: 44px;
  }
`;
