import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { Card } from './Card';

export const TableCard = styled(Card)`
  overflow-x: auto;
`;

/**
 * Rows of 66 px, wholly clickable by the link in their first cell. `data-roomy` columns need a wide screen; on a phone
 * only the first cell and the menu remain.
 */
export const DataTable = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 13px;
  line-height: 20px;
  font-variant-numeric: tabular-nums;

  th {
    height: 42px;
    padding: 0 12px;
    color: ${color('muted')};
    font-size: 11px;
    font-weight: 600;
    line-height: 16px;
    letter-spacing: 0.02em;
    text-align: start;
    text-transform: uppercase;
    white-space: nowrap;
  }
  td {
    height: 66px;
    padding: 8px 12px;
    color: ${color('text')};
    vertical-align: middle;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 20px;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 16px;
  }
  tbody tr {
    position: relative;
    border-block-start: 1px solid ${color('line')};
  }
  tbody tr:hover {
    background: ${color('hovered')};
  }
  [data-figure] {
    text-align: end;
  }
  @media (max-width: 1079px) {
    [data-roomy] {
      display: none;
    }
  }
  @media (max-width: 767px) {
    table-layout: fixed;

    td:last-child {
      width: 60px;
    }
    thead,
    [data-wide] {
      display: none;
    }
    tbody tr:first-child {
      border-block-start: 0;
    }
    td:first-child {
      padding-inline-start: 16px;
    }
  }
`;

/** Opens the row: its area is the whole row, menu and buttons stand above it. */
export const RowName = styled.span`
  a {
    color: ${color('text')};
    font-size: 14px;
    font-weight: 600;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  a:focus-visible {
    outline: none;
  }
  a:focus-visible::after {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;

export const RowDetail = styled.span`
  display: block;
  max-width: min(320px, 26vw);
  overflow: hidden;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 18px;
  text-overflow: ellipsis;
  white-space: nowrap;

  @media (max-width: 767px) {
    max-width: 100%;
  }
`;

/** What the hidden columns say, where there is no room for columns. */
export const NarrowFacts = styled.span`
  display: none;
  align-items: center;
  flex-wrap: wrap;
  gap: 6px 10px;
  padding-block-start: 6px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 20px;

  @media (max-width: 767px) {
    display: flex;
  }
`;

export const AboveRow = styled.span`
  position: relative;
  z-index: 1;
`;

export const CodeChips = styled.span`
  display: inline-flex;
  flex-wrap: wrap;
  gap: 4px;

  span {
    padding-inline: 6px;
    border-radius: 4px;
    background: ${color('chip')};
    color: ${color('quoteText')};
    font-size: 11px;
    font-weight: 600;
    line-height: 20px;
  }
`;
