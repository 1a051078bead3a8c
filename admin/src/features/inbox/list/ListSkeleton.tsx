import { styled } from 'styled-components';

import { Skeleton } from '../../../components/Skeleton';
import { useText } from '../../../components/use-text';

export function ListSkeleton() {
  const t = useText();
  return (
    <div role="status" aria-busy aria-label={t('list.loading')}>
      {['60%', '44%', '52%', '38%', '48%', '56%'].map((width, index) => (
        <Row key={index}>
          <Skeleton $width="40px" $height={40} $radius={20} />
          <Lines>
            <Skeleton $width={width} $height={14} />
            <Skeleton $width="80%" $height={12} />
          </Lines>
        </Row>
      ))}
    </div>
  );
}

const Row = styled.div`
  display: flex;
  align-items: center;
  gap: 12px;
  height: 72px;
  padding-inline: 16px;
`;
const Lines = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: 8px;
`;
