import { WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { TextAction } from '../TextAction';
import { useText } from '../use-text';

/** How many problems keep this from being saved or sent; leads to the first. Nothing where there is none. */
export function ToFix({ count, onClick }: { readonly count: number; readonly onClick: () => void }) {
  const t = useText();
  if (count === 0) return null;
  return (
    <Action type="button" onClick={onClick}>
      <WarningCircle aria-hidden />
      {t('page.to-fix', { count })}
    </Action>
  );
}

const Action = styled(TextAction)`
  color: ${color('dangerText')};

  svg path {
    fill: ${color('dangerIcon')};
  }
`;
