import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';

interface FileCardProps {
  readonly badge: ReactNode;
  readonly name: string;
  readonly details: string | null;
  readonly meta: ReactNode;
  readonly action?: ReactNode;
}

/** A file as a lying card of 56 px. */
export function FileCard({ badge, name, details, meta, action }: FileCardProps) {
  return (
    <Card>
      <Badge aria-hidden>{badge}</Badge>
      <Text>
        <Name title={name}>{name}</Name>
        <Line>
          {details !== null && <span>{details}</span>}
          <Meta>{meta}</Meta>
        </Line>
      </Text>
      {action}
    </Card>
  );
}

const Card = styled.div`
  display: flex;
  align-items: center;
  gap: 12px;
  min-width: min(220px, 60cqw);
  margin: 4px;
  padding: 8px;
  border-radius: 8px;
  background: ${color('quote')};
`;
const Badge = styled.span`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  width: 36px;
  height: 40px;
  border: 1px solid ${color('line')};
  border-radius: 4px;
  background: ${color('pane')};
  color: ${color('dangerText')};
  font-size: 10px;
  font-weight: 600;

  svg path {
    fill: ${color('muted')};
  }
`;
const Text = styled.span`
  display: block;
  flex: 1;
  min-width: 0;
`;
const Name = styled.span`
  display: block;
  max-width: 320px;
  overflow: hidden;
  color: ${color('text')};
  font-size: 14px;
  line-height: 20px;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
const Line = styled.span`
  display: flex;
  align-items: center;
  gap: 8px;
  min-height: 16px;
  color: ${color('quoteText')};
  font-size: 12px;
  line-height: 16px;
`;
const Meta = styled.span`
  /* On the card's tint the quieter tone would be too pale. */
  --whatsapp-muted: ${color('quoteText')};
  margin-inline-start: auto;
`;
