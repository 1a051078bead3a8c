import { WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';

/** What is wrong, right below the field. */
export function FieldProblem({ id, text }: { id?: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <Problem id={id} role="status">
      <WarningCircle aria-hidden />
      {text}
    </Problem>
  );
}

const Problem = styled.p`
  display: flex;
  align-items: center;
  gap: 6px;
  color: ${color('dangerText')};
  font-size: 12px;
  line-height: 16px;

  svg {
    flex: none;
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: ${color('dangerIcon')};
  }
`;
