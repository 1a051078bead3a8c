import { keyframes, styled } from 'styled-components';

import { color } from './inbox-colors';

const pulse = keyframes`
  50% { opacity: 0.5; }
`;

/** A grey shape where content will be; no spinner, nothing jumps. */
export const Skeleton = styled.span<{ $width: string; $height: number; $radius?: number }>`
  display: block;
  flex: none;
  width: ${({ $width }) => $width};
  height: ${({ $height }) => $height}px;
  border-radius: ${({ $radius = 4 }) => $radius}px;
  background: ${color('line')};

  @media (prefers-reduced-motion: no-preference) {
    animation: ${pulse} 1.6s ease-in-out infinite;
  }
`;
