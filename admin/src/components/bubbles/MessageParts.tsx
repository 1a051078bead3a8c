import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { FormattedText } from '../format/FormattedText';
import { BubbleText } from './BubbleText';

interface MessagePartsProps {
  /** Words above the text. */
  readonly title: string | null;
  readonly category?: ReactNode;
  readonly body: string;
  readonly footer: string | null;
  readonly meta: ReactNode;
}

/** Header, text and footer, as templates and messages with buttons have them. */
export function MessageParts({ title, category = null, body, footer, meta }: MessagePartsProps) {
  return (
    <>
      {(title !== null || category !== null) && (
        <Head>
          {title !== null && <Title>{title}</Title>}
          {category}
        </Head>
      )}
      <BubbleText meta={footer === null ? meta : null}>
        <FormattedText text={body} />
      </BubbleText>
      {footer !== null && (
        <Footer>
          <span>{footer}</span>
          {meta}
        </Footer>
      )}
    </>
  );
}

const Head = styled.div`
  display: flex;
  align-items: flex-start;
  justify-content: space-between;
  gap: 12px;
  padding: 7px 12px 0;

  & + div {
    padding-block-start: 2px;
  }
`;
const Title = styled.strong`
  color: ${color('text')};
  font-size: 14px;
  font-weight: 600;
  line-height: 20px;
  overflow-wrap: anywhere;
`;
const Footer = styled.div`
  display: flex;
  align-items: flex-end;
  justify-content: space-between;
  gap: 12px;
  padding: 0 10px 6px 12px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
