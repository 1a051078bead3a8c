import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

interface SectionProps {
  readonly title: string;
  /** At the right: a choice, a counter. */
  readonly end?: ReactNode;
  readonly children?: ReactNode;
}

/** One part of the message, in the order of the message. */
export function Section({ title, end, children }: SectionProps) {
  return (
    <Box role="group" aria-label={title}>
      <Head>
        <h3>{title}</h3>
        {end}
      </Head>
      {children}
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  flex-direction: column;
  gap: 12px;
  min-width: 0;
  padding-block: 16px;
  border-block-start: 1px solid ${color('line')};
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  flex-wrap: wrap;
  gap: 8px 16px;

  h3 {
    color: ${color('text')};
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
`;
