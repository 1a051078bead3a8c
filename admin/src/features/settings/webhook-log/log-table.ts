import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { DataTable, TableCard } from '../../../components/page/DataTable';
import { monospace } from '../connection/parts/Code';

/** Scrolls by itself beside the open webhook; its head stays. */
export const Scroller = styled(TableCard)`
  overflow-y: auto;
  overflow-anchor: none;

  &::after {
    content: '';
    display: block;
    height: var(--room, 0);
  }
  @media (min-width: 1080px) {
    max-height: calc(100dvh - 48px);
  }
`;

/** Lower rows than elsewhere: there are many, and each says little. */
export const LogTable = styled(DataTable)`
  thead th {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    background: ${color('pane')};
    box-shadow: inset 0 -1px 0 ${color('line')};
  }
  td {
    height: 48px;
    padding-block: 6px;
  }
  td:first-child {
    ${monospace}
    white-space: nowrap;
  }
  b {
    font-weight: 500;
  }
  small {
    display: block;
    color: ${color('muted')};
    font-size: 12px;
    line-height: 16px;
  }
  [data-narrow] {
    display: none;
  }
  tbody tr[data-open],
  tbody tr[data-open]:hover {
    background: ${color('selected')};
    box-shadow: inset 3px 0 0 ${color('primary')};
  }
  tr:dir(rtl)[data-open] {
    box-shadow: inset -3px 0 0 ${color('primary')};
  }
  @media (max-width: 767px) {
    table-layout: auto;

    td:last-child,
    td {
      width: auto;
    }
    td {
      padding-inline: 8px;
    }
    [data-about] {
      display: none;
    }
    [data-narrow] {
      display: block;
    }
  }
`;
