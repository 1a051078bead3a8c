import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';

interface FormSectionProps {
  readonly title: string;
  /** Below the title: what it does. */
  readonly hint?: ReactNode;
  /** At the right: a choice, a counter. */
  readonly end?: ReactNode;
  readonly children?: ReactNode;
}

/** One part of a long form. */
export function FormSection({ title, hint, end, children }: FormSectionProps) {
  return (
    <Box role="group" aria-label={title}>
      <Head>
        <h2>{title}</h2>
        {end}
      </Head>
      {hint !== undefined && <Hint>{hint}</Hint>}
      {children}
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  flex-direction: column;
  gap: 16px;
  min-width: 0;
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  flex-wrap: wrap;
  gap: 8px 16px;

  h2 {
    color: ${color('text')};
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
`;
const Hint = styled.p`
  margin-block-start: -12px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 18px;
`;
