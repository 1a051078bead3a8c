import { ShoppingCart } from '@strapi/icons';
import { styled } from 'styled-components';

import { useMoney } from '../format/use-money';
import { color } from '../inbox-colors';
import { useText } from '../use-text';
import { contentOf, type BubbleProps } from './bubble-props';
import { BubbleText } from './BubbleText';
import { Labelled } from './Labelled';
import { orderTotals } from './order-total';

export function OrderBubble({ message, meta }: BubbleProps) {
  const t = useText();
  const money = useMoney();
  const order = contentOf(message.content, 'order')?.order;
  const items = order?.items ?? [];
  const count = items.reduce((sum, { quantity }) => sum + quantity, 0);
  const totals = orderTotals(items);
  return (
    <BubbleText meta={meta}>
      <Labelled icon={<ShoppingCart aria-hidden />}>
        <strong>{t('bubble.order', { count })}</strong>
      </Labelled>
      <Lines>
        <tbody>
          {items.map(({ retailerId, quantity, price, currency }, index) => (
            <tr key={index}>
              <td>{t('bubbles.times', { count: quantity })}</td>
              <th scope="row">{retailerId}</th>
              <td>{price !== null && money({ amount: price * quantity, currency })}</td>
            </tr>
          ))}
        </tbody>
        {totals.length > 0 && (
          <tfoot>
            {totals.map(({ currency, amount }, index) => (
              <tr key={currency}>
                <td />
                <th scope="row">{index === 0 && t('bubbles.total')}</th>
                <td>{money({ amount, currency })}</td>
              </tr>
            ))}
          </tfoot>
        )}
      </Lines>
      {order?.text && <div>{order.text}</div>}
    </BubbleText>
  );
}

const Lines = styled.table`
  width: 100%;
  min-width: 200px;
  margin: 4px 0;
  border-collapse: collapse;
  font-size: 13px;
  line-height: 20px;
  font-variant-numeric: tabular-nums;
  white-space: normal;

  td,
  th {
    padding: 2px 8px 2px 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  td:first-child {
    width: 1%;
    color: ${color('muted')};
    white-space: nowrap;
  }
  td:last-child {
    padding-inline-end: 0;
    text-align: end;
    white-space: nowrap;
  }
  tfoot td,
  tfoot th {
    border-block-start: 1px solid var(--whatsapp-bubbleLine, ${color('line')});
    font-weight: 600;
  }
  tfoot tr + tr td,
  tfoot tr + tr th {
    border: 0;
  }
`;
