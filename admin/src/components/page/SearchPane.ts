import { styled } from 'styled-components';

import { borderedInput } from '../bordered-input';
import { color, inboxVariables } from '../inbox-colors';

/** In a popover: a field to search with, and below it a list of buttons to choose from. */
export const SearchPane = styled.div`
  ${inboxVariables}
  display: flex;
  flex-direction: column;
  width: 300px;
  max-width: calc(100vw - 32px);
  color: ${color('text')};

  input {
    ${borderedInput}
    margin: 8px;
    height: 36px;
    font-size: 14px;
  }
  ul {
    max-height: 300px;
    margin: 0;
    padding: 0 4px 4px;
    overflow-y: auto;
    list-style: none;
  }
  button {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12px;
    width: 100%;
    padding: 6px 12px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: ${color('text')};
    font: inherit;
    font-size: 13px;
    line-height: 20px;
    text-align: start;
    cursor: pointer;
  }
  button:hover,
  button:focus-visible {
    background: ${color('hovered')};
  }
  button[aria-pressed='true'] {
    color: ${color('primaryText')};
    font-weight: 600;
  }
  button:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
  code,
  small {
    flex: none;
    color: ${color('muted')};
    font-size: 12px;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  code {
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
  }
  @media (pointer: coarse) {
    button {
      padding-block: 12px;
    }
  }
`;

/** The line of the list when there is nothing to choose. */
export const NothingFound = styled.li`
  padding: 6px 12px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
