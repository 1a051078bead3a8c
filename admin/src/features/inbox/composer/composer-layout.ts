import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

export const Bar = styled.div`
  flex: none;
  padding: 10px 16px;
  border-block-start: 1px solid ${color('line')};
  background: ${color('pane')};

  @media (max-width: 767px) {
    padding: 8px 12px;
    padding-block-end: max(8px, env(safe-area-inset-bottom));
  }
`;
export const Frame = styled.div`
  border: 1px solid ${color('fieldLine')};
  border-radius: 8px;
  background: ${color('pane')};

  &:focus-within {
    border-color: ${color('primary')};
    box-shadow: 0 0 0 2px ${color('primaryRing')};
  }
  @media (max-width: 767px) {
    border-radius: 22px;
  }
`;
export const Row = styled.div`
  display: flex;
  align-items: flex-end;
  gap: 4px;
  min-height: 32px;
  padding: 3px 4px;
`;
