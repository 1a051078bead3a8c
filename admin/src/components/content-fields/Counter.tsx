import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { codePointLength } from '../../../../contracts/message-limits';
import { color } from '../inbox-colors';
import { useText } from '../use-text';

interface CounterProps {
  readonly text: string;
  readonly limit: number;
  /** Only what is used, where the limit stands elsewhere. */
  readonly isShort?: boolean;
}

/** Counted as Meta counts: an emoji is one. */
export function Counter({ text, limit, isShort = false }: CounterProps) {
  const t = useText();
  const { formatNumber } = useIntl();
  const length = codePointLength(text);
  const shown = { length: formatNumber(length), limit: formatNumber(limit) };
  return (
    <Count $isOver={length > limit} aria-label={t('composer.counter', shown)}>
      {isShort ? shown.length : t('fields.counter', shown)}
    </Count>
  );
}

const Count = styled.span<{ $isOver: boolean }>`
  flex: none;
  color: ${({ $isOver }) => color($isOver ? 'dangerText' : 'muted')};
  font-size: 12px;
  font-weight: ${({ $isOver }) => ($isOver ? 600 : 400)};
  line-height: 16px;
  font-variant-numeric: tabular-nums;
`;
