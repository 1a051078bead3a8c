import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

/** 32 px over list and thread, more where its words need it. */
export const Banner = styled.div`
  display: flex;
  align-items: center;
  justify-content: center;
  flex: none;
  gap: 8px;
  min-height: 32px;
  padding: 4px 16px;
  border-block-end: 1px solid ${color('line')};
  background: ${color('warn')};
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
  text-align: center;

  a {
    flex: none;
  }
  /* In two lines words are read from their beginning. */
  @media (max-width: 767px) {
    justify-content: flex-start;
    text-align: start;

    a {
      margin-inline-start: auto;
    }
  }
  strong {
    font-weight: 600;
  }
  svg {
    flex: none;
  }
  svg path {
    fill: ${color('warnIcon')};
  }
`;
