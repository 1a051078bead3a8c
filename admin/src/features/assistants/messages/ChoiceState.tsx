import type { ReactNode } from 'react';

import { Notice } from '../../../components/page/Notice';
import { useText } from '../../../components/use-text';

interface ChoiceStateProps {
  readonly isFailed: boolean;
  readonly isEmpty: boolean;
  /** What to do where there is nothing to choose from. */
  readonly empty: string;
  readonly children: ReactNode;
}

/** What is chosen from may be missing, or not be shown to this person. */
export function ChoiceState({ isFailed, isEmpty, empty, children }: ChoiceStateProps) {
  const t = useText();
  if (isFailed) return <Notice tone="warn">{t('assistants.choice.failed')}</Notice>;
  if (isEmpty) return <Notice tone="info">{empty}</Notice>;
  return <>{children}</>;
}
