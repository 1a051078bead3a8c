import { useCallback } from 'react';

import type { SendableContentInput } from '../../../../../contracts/sendable-content';
import { useText } from '../../../components/use-text';

/** Enough to know which message it was. */
const SHOWN = 60;

/** Says that a text had nobody to go to any more. */
export function useNotSentText(): (content: SendableContentInput) => string {
  const t = useText();
  return useCallback(
    (content) => {
      if (content.type !== 'text') return t('gone.not-sent.other');
      const letters = [...content.text.body];
      const text = letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : content.text.body;
      return t('gone.not-sent', { text });
    },
    [t],
  );
}
