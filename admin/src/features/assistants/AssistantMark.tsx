import { Sparkle } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../../components/inbox-colors';

/** What is an assistant's is violet and sparkles, here as in the inbox. Decoration: its name stands beside it. */
export function AssistantMark({ size = 36 }: { size?: number }) {
  return (
    <Circle aria-hidden style={{ width: size, height: size }}>
      <Sparkle width={Math.round(size * 0.46)} height={Math.round(size * 0.46)} />
    </Circle>
  );
}

const Circle = styled.span`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  box-sizing: border-box;
  border: 1px solid ${color('assistantLine')};
  border-radius: 50%;
  background: ${color('assistant')};

  svg path {
    fill: ${color('assistantIcon')};
  }
`;
