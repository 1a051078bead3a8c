import { ExternalLink } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Referral } from '../../../../contracts/message-content';
import { color } from '../inbox-colors';
import { useText } from '../use-text';

/** What the contact came from, above the first message. */
export function ReferralCard({ referral: { sourceType, sourceUrl, headline, body } }: { referral: Referral }) {
  const t = useText();
  // A customer's client names the address: only a page of the web becomes a link.
  const href = sourceUrl !== null && /^https?:\/\//i.test(sourceUrl) ? sourceUrl : null;
  return (
    <Card>
      <Label>{t(sourceType === 'post' ? 'bubbles.from-post' : 'bubbles.from-ad')}</Label>
      {headline && <Headline>{headline}</Headline>}
      {body && <Body>{body}</Body>}
      {href !== null && (
        <Anchor href={href} target="_blank" rel="noopener noreferrer">
          {t('bubbles.open-source')}
          <ExternalLink width={12} height={12} aria-hidden />
        </Anchor>
      )}
    </Card>
  );
}

const Card = styled.aside`
  display: flex;
  flex-direction: column;
  max-width: 320px;
  margin: 4px 4px 0;
  padding: 8px 10px;
  border-radius: 8px;
  background: ${color('quote')};
  color: ${color('quoteText')};
  font-size: 12px;
  line-height: 16px;
  overflow-wrap: anywhere;
`;
const Label = styled.span`
  font-size: 11px;
  line-height: 16px;
`;
const Headline = styled.strong`
  color: ${color('text')};
  font-size: 13px;
  font-weight: 600;
  line-height: 20px;
`;
const Body = styled.span`
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 3;
`;
const Anchor = styled.a`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  margin-block-start: 4px;
  color: ${color('link')};
  font-weight: 600;
  text-decoration: none;

  svg path {
    fill: currentColor;
  }
  &:hover {
    text-decoration: underline;
  }
`;
