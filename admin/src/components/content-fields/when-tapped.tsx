import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';

/** A button or row that can be tapped, for the column that says what happens then. */
export interface Tappable {
  readonly id: string;
  /** Its words, or what it is called while it has none. */
  readonly name: string;
}

/** What stands in the column "when tapped"; without it there is no such column. */
export type WhenTapped = (element: Tappable) => ReactNode;

/** Share of a row's width, as of the fields beside it. */
export const TapCell = styled.div`
  flex: 1.2 1 180px;
  min-width: 0;
`;

/** Heads above the columns of rows; where these stand below each other the heads would be wrong. */
export const ColumnHeads = styled.div`
  display: flex;
  gap: 8px;
  padding-inline: 48px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;

  > span {
    flex: 1 1 160px;
    min-width: 0;
  }
  > span[data-wide] {
    flex-grow: 2;
  }
  > span[data-tap] {
    flex: 1.2 1 180px;
  }
  @media (max-width: 767px) {
    display: none;
  }
`;
