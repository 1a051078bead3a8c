import { styled } from 'styled-components';

import { Card } from './Card';

/** Form left, phone right; one below the other where there is no room. */
export const EditorGrid = styled.div`
  display: grid;
  align-items: start;
  gap: 20px;

  @media (min-width: 1080px) {
    grid-template-columns: minmax(0, 1fr) 320px;
  }
`;

export const FormCard = styled(Card)`
  padding: 4px 16px 8px;

  @media (min-width: 768px) {
    padding: 4px 24px 8px;
  }
`;
