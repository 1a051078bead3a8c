import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';

interface ProblemProps {
  readonly text: string;
  readonly onRetry?: () => void;
}

export function Problem({ text, onRetry }: ProblemProps) {
  const t = useText();
  return (
    <Center role="alert">
      <p>{text}</p>
      {onRetry && (
        <Button variant="tertiary" onClick={onRetry}>
          {t('common.try-again')}
        </Button>
      )}
    </Center>
  );
}

const Center = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 16px;
  padding: 24px;
  background: ${color('thread')};
  color: ${color('text')};
  font-size: 14px;
  line-height: 20px;
  text-align: center;
`;
