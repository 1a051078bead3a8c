import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import type { RenderedTemplate } from '../../../../contracts/message-content';
import { color } from '../inbox-colors';
import { FormattedText } from '../format/FormattedText';
import { BubbleText } from './BubbleText';
import { TemplateButtons } from './TemplateButtons';

interface TemplateViewProps {
  readonly template: RenderedTemplate;
  readonly category: ReactNode;
  readonly meta: ReactNode;
}

/** A template as the contact sees it; the thread and the picker's phone share it. */
export function TemplateView({ template, category, meta }: TemplateViewProps) {
  const { header, body, footer, buttons } = template;
  return (
    <>
      {(header !== null || category !== null) && (
        <Head>
          {header !== null && <Title>{header}</Title>}
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
      <TemplateButtons buttons={buttons} />
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
