import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../../components/inbox-colors';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** What was found: the name left, the value right, a hairline between. */
export function FactRows({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <List>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </List>
  );
}

const List = styled.dl`
  margin: 0;
  font-size: 13px;
  line-height: 20px;
  font-variant-numeric: tabular-nums;

  > div {
    display: flex;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 0 24px;
    padding-block: 5px;
  }
  > div + div {
    border-block-start: 1px solid ${color('line')};
  }
  dt {
    color: ${color('muted')};
  }
  dd {
    min-width: 0;
    margin: 0;
    color: ${color('text')};
    font-weight: 500;
    overflow-wrap: anywhere;
  }
`;
