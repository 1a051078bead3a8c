import { Shield } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';

/** Said always, not only where somebody looks for it. */
export function NeverReadable() {
  const t = useText();
  return (
    <Line>
      <Shield aria-hidden />
      {t('assistants.never-readable')}
    </Line>
  );
}

const Line = styled.p`
  display: flex;
  align-items: center;
  gap: 12px;
  color: ${color('text')};
  font-size: 12px;
  line-height: 18px;

  svg {
    flex: none;
    width: 16px;
    height: 16px;
  }
  svg path {
    fill: ${color('success')};
  }
`;
