import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

/** A small table within the help; on a phone its rows are blocks. */
export const HelpTable = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 13px;
  line-height: 20px;
  font-variant-numeric: tabular-nums;

  & + & {
    margin-block-start: 16px;
  }
  thead th {
    padding-block: 4px;
    color: ${color('muted')};
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.02em;
    text-transform: uppercase;
  }
  th,
  td {
    padding: 8px 16px 8px 0;
    text-align: start;
    vertical-align: top;
  }
  tbody tr {
    border-block-start: 1px solid ${color('line')};
  }
  tbody th {
    font-weight: 500;
  }
  td {
    color: ${color('quoteText')};
  }
  @media (max-width: 767px) {
    thead {
      display: none;
    }
    tbody tr {
      display: block;
      padding-block: 8px;
    }
    th,
    td {
      display: block;
      padding: 0;
    }
    tbody th {
      font-weight: 600;
    }
    td[data-label]::before {
      content: attr(data-label) ': ';
      color: ${color('muted')};
    }
  }
`;
