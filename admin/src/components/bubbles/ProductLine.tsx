import { ShoppingCart } from '@strapi/icons';
import { styled } from 'styled-components';

import type { ReferredProduct } from '../../../../contracts/message-content';
import { color } from '../inbox-colors';
import { useText } from '../use-text';

/** Which product of the catalogue the question is about. */
export function ProductLine({ product }: { product: ReferredProduct }) {
  const t = useText();
  return (
    <Line>
      <ShoppingCart width={14} height={14} aria-hidden />
      <span>{t('bubbles.about-product', { id: product.retailerId })}</span>
    </Line>
  );
}

const Line = styled.div`
  display: flex;
  align-items: center;
  gap: 8px;
  margin: 4px 4px 0;
  padding: 6px 10px;
  border-radius: 8px;
  background: ${color('quote')};
  color: ${color('quoteText')};
  font-size: 12px;
  line-height: 16px;
  overflow-wrap: anywhere;

  svg {
    flex: none;
  }
  svg path {
    fill: currentColor;
  }
`;
