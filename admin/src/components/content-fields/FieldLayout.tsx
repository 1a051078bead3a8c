import { styled } from 'styled-components';

import { color, inboxVariables } from '../inbox-colors';

/** Root of a group of fields; brings the colours, since forms are drawn in portals too. */
export const FieldGroup = styled.div`
  ${inboxVariables}
  display: flex;
  flex-direction: column;
  gap: 16px;
  min-width: 0;
`;

/** Fields side by side where there is room. */
export const FieldRow = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
  gap: 16px;
`;

export const GroupTitle = styled.h3`
  color: ${color('text')};
  font-size: 14px;
  font-weight: 600;
  line-height: 20px;
`;

export const GroupHead = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 4px 16px;
`;

export const FieldProblem = styled.p`
  color: ${color('dangerText')};
  font-size: 12px;
  line-height: 16px;
`;

export const QuietHint = styled.span`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;

/** Rows of one frame, with hairlines between. */
export const RowsBox = styled.div`
  border: 1px solid ${color('line')};
  border-radius: 4px;
  overflow: hidden;

  > * + * {
    border-block-start: 1px solid ${color('line')};
  }
`;
