import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { useText } from '../use-text';

/** "↳ tapped" before the words of a button that the contact chose. */
export function Tapped() {
  const t = useText();
  return (
    <Mark>
      <span aria-hidden>↳ </span>
      {t('bubble.tapped')}
    </Mark>
  );
}

const Mark = styled.span`
  margin-inline-end: 6px;
  color: ${color('muted')};
  font-size: 12px;
`;
