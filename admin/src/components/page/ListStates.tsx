import type { ReactNode } from 'react';

import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { Skeleton } from '../Skeleton';
import { useText } from '../use-text';
import { Card } from './Card';

/** Where a list will be; nothing jumps when it comes. */
export function ListSkeleton({ label }: { label: string }) {
  return (
    <Card role="status" aria-label={label}>
      {[46, 34, 52, 40, 30].map((width) => (
        <Line key={width}>
          <span>
            <Skeleton $width={`${width * 4}px`} $height={14} />
            <Skeleton $width={`${width * 5}px`} $height={10} />
          </span>
          <Skeleton $width="72px" $height={20} />
        </Line>
      ))}
    </Card>
  );
}

interface EmptyListProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}

/** Nothing here yet, or nothing found: why, and what can be done. */
export function EmptyList({ icon, title, text, action }: EmptyListProps) {
  return (
    <Card>
      <Center>
        <Icon aria-hidden>{icon}</Icon>
        <Title>{title}</Title>
        <p>{text}</p>
        {action}
      </Center>
    </Card>
  );
}

export function ListProblem({ text, onRetry }: { text: string; onRetry: () => void }) {
  const t = useText();
  return (
    <Card>
      <Center role="alert">
        <p>{text}</p>
        <Button variant="tertiary" onClick={onRetry}>
          {t('common.try-again')}
        </Button>
      </Center>
    </Card>
  );
}

const Line = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 24px;
  height: 66px;
  padding-inline: 20px;

  & + & {
    border-block-start: 1px solid ${color('line')};
  }
  > span:first-child {
    display: grid;
    gap: 6px;
    min-width: 0;
    overflow: hidden;
  }
`;
const Center = styled.div`
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 8px;
  max-width: 520px;
  margin-inline: auto;
  padding: 56px 24px;
  color: ${color('muted')};
  font-size: 14px;
  line-height: 20px;
  text-align: center;

  > button,
  > a {
    margin-block-start: 12px;
  }
`;
const Icon = styled.span`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 56px;
  height: 56px;
  margin-block-end: 8px;
  border: 1px solid ${color('outboundLine')};
  border-radius: 12px;
  background: ${color('outbound')};

  svg {
    width: 24px;
    height: 24px;
  }
  svg path {
    fill: ${color('primary')};
  }
`;
const Title = styled.h2`
  color: ${color('text')};
  font-size: 16px;
  font-weight: 600;
  line-height: 24px;
`;
