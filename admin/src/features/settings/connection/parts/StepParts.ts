import { styled } from 'styled-components';

import { color } from '../../../../components/inbox-colors';

/** Buttons of a step, and what went wrong beside them. */
export const StepActions = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 8px 16px;
`;

export const StepText = styled.p`
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
  overflow-wrap: anywhere;

  strong {
    font-weight: 600;
  }
`;

/** What to do at Meta, one after another. */
export const Instructions = styled.ol`
  display: flex;
  flex-direction: column;
  gap: 4px;
  margin: 0;
  padding-inline-start: 20px;
  color: ${color('quoteText')};
  font-size: 13px;
  line-height: 20px;
  list-style: decimal;

  strong {
    color: ${color('text')};
    font-weight: 600;
  }
`;

/** A part of a step with a line above it. */
export const StepPart = styled.div`
  display: flex;
  flex-direction: column;
  gap: 12px;
  min-width: 0;
  padding-block-start: 16px;
  border-block-start: 1px solid ${color('line')};

  > h3 {
    color: ${color('text')};
    font-size: 13px;
    font-weight: 600;
    line-height: 20px;
  }
`;
