import type { ReactNode } from 'react';

import { PriceTag } from '@strapi/icons';
import { FormattedDate } from 'react-intl';
import { styled } from 'styled-components';

import type { MediaFile } from '../../../../contracts/media';
import type { RenderedTemplate, TemplateHeader } from '../../../../contracts/template-content';
import { clockTime } from '../clock-time';
import { color } from '../inbox-colors';
import { useText } from '../use-text';
import { BelowHeader, HeaderMedia } from './HeaderMedia';
import { MessageParts } from './MessageParts';
import { TemplateButtons } from './TemplateButtons';
import { TemplateCards } from './TemplateCards';

interface TemplateViewProps {
  readonly template: RenderedTemplate;
  readonly category: ReactNode;
  readonly meta: ReactNode;
  readonly header?: TemplateHeader | undefined;
  readonly cardHeaders?: readonly (TemplateHeader | undefined)[];
  /** The files that header and cards name. */
  readonly files?: readonly MediaFile[];
  readonly offerExpiresAt?: string | undefined;
  readonly chosen?: ReadonlySet<string> | undefined;
}

const noFiles: readonly MediaFile[] = [];

/** A template as the contact sees it; the thread and the picker's phone share it. */
export function TemplateView(props: TemplateViewProps) {
  const { template, category, meta, header, cardHeaders = [], files = noFiles, offerExpiresAt, chosen } = props;
  return (
    <>
      <BelowHeader header={header}>
        <HeaderMedia header={header} files={files} />
        {template.offer !== null && <Offer words={template.offer} expiresAt={offerExpiresAt} />}
        <MessageParts title={template.header} category={category} body={template.body} footer={template.footer} meta={meta} />
        <TemplateButtons buttons={template.buttons} {...(chosen && { chosen })} />
      </BelowHeader>
      {template.cards.length > 0 && (
        <TemplateCards cards={template.cards} headers={cardHeaders} files={files} {...(chosen && { chosen })} />
      )}
    </>
  );
}

function Offer({ words, expiresAt }: { words: string; expiresAt: string | undefined }) {
  const t = useText();
  return (
    <OfferBox>
      <PriceTag width={16} height={16} aria-hidden />
      <span>
        <strong>{words}</strong>
        {expiresAt !== undefined && (
          <Until>
            {t('bubbles.offer-until')} <FormattedDate value={expiresAt} day="numeric" month="long" {...clockTime} />
          </Until>
        )}
      </span>
    </OfferBox>
  );
}

const OfferBox = styled.div`
  display: flex;
  align-items: center;
  gap: 10px;
  margin: 4px;
  padding: 8px 10px;
  border-radius: 8px;
  background: ${color('quote')};
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;

  strong {
    font-weight: 600;
  }
  svg path {
    fill: ${color('muted')};
  }
`;
const Until = styled.span`
  display: block;
  color: ${color('quoteText')};
  font-size: 12px;
  line-height: 16px;
`;
