import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { Skeleton } from '../../../components/Skeleton';
import { useText } from '../../../components/use-text';

const shapes = [
  { width: '44%', isOurs: false },
  { width: '30%', isOurs: false },
  { width: '52%', isOurs: true },
  { width: '36%', isOurs: false },
  { width: '40%', isOurs: true },
] as const;

export function ThreadSkeleton() {
  const t = useText();
  return (
    <Pane aria-busy aria-label={t('thread.loading')} role="status">
      {shapes.map(({ width, isOurs }, index) => (
        <Line key={index} $isOurs={isOurs}>
          <Skeleton $width={width} $height={36} $radius={12} />
        </Line>
      ))}
    </Pane>
  );
}

const Pane = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  justify-content: flex-end;
  gap: 10px;
  padding: 24px;
  background: ${color('thread')};
`;
const Line = styled.div<{ $isOurs: boolean }>`
  display: flex;
  justify-content: ${({ $isOurs }) => ($isOurs ? 'flex-end' : 'flex-start')};
`;
