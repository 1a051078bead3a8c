import { ShoppingCart } from '@strapi/icons';

import { useText } from '../use-text';
import { contentOf, type BubbleProps } from './bubble-props';
import { BubbleText } from './BubbleText';
import { Labelled } from './Labelled';

export function OrderBubble({ message, meta }: BubbleProps) {
  const t = useText();
  const order = contentOf(message.content, 'order')?.order;
  return (
    <BubbleText meta={meta}>
      <Labelled icon={<ShoppingCart />}>{t('bubble.order', { count: order?.itemCount ?? 0 })}</Labelled>
      {order?.text}
    </BubbleText>
  );
}
