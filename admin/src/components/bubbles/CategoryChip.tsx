import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { useOptionalText } from '../use-text';

/** Marketing, Utility or Authentication; a new word of Meta's is shown as it is. */
export function CategoryChip({ category }: { category: string }) {
  const text = useOptionalText();
  return <Chip>{text(`category.${category.toLowerCase()}`) ?? category}</Chip>;
}

const Chip = styled.span`
  flex: none;
  padding: 0 6px;
  border-radius: 4px;
  background: ${color('quote')};
  color: ${color('quoteText')};
  font-size: 11px;
  font-weight: 500;
  line-height: 18px;
`;
