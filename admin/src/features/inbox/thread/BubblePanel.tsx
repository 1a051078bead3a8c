import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

/** The lower part of a bubble that says what went wrong and what can be done. */
export const BubblePanel = styled.div`
  display: flex;
  flex-direction: column;
  gap: 2px;
  padding: 8px 12px;
  border-block-start: 1px solid ${color('outboundLine')};
  font-size: 12px;
  line-height: 16px;
`;

export const PanelReason = styled.strong<{ $tone: 'danger' | 'plain' }>`
  display: flex;
  align-items: center;
  gap: 6px;
  color: ${({ $tone }) => color($tone === 'danger' ? 'dangerText' : 'text')};
  font-size: 13px;
  font-weight: 600;

  > svg {
    flex: none;
  }
`;

export const PanelHelp = styled.span`
  color: ${color('muted')};
`;

export const PanelActions = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 20px;
  padding-block-start: 4px;
`;

export const DangerMark = styled.span`
  display: inline-flex;
  color: ${color('dangerIcon')};
`;

export const WarnMark = styled.span`
  display: inline-flex;
  color: ${color('warnIcon')};
`;

/** Trouble that passes by itself: one quiet line. */
export const WaitingLine = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0 10px;
  padding: 0 12px 3px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
