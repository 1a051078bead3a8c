import { Button } from '@strapi/design-system';

import { useText } from '../../../components/use-text';
import { CenteredColumn } from './CenteredColumn';

interface ProblemProps {
  readonly text: string;
  readonly onRetry?: () => void;
}

export function Problem({ text, onRetry }: ProblemProps) {
  const t = useText();
  return (
    <CenteredColumn role="alert">
      <p>{text}</p>
      {onRetry && (
        <Button variant="tertiary" onClick={onRetry}>
          {t('common.try-again')}
        </Button>
      )}
    </CenteredColumn>
  );
}
