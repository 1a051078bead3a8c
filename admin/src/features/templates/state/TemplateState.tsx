import type { ReactNode } from 'react';

import { Check, Clock, Cross, Lock, Pencil, Trash, WarningCircle } from '@strapi/icons';

import { StateChip, type ChipTone } from '../../../components/page/StateChip';
import { useOptionalText } from '../../../components/use-text';

interface Look {
  readonly tone: ChipTone;
  readonly icon: ReactNode;
}

const looks: Readonly<Record<string, Look>> = {
  APPROVED: { tone: 'good', icon: <Check /> },
  REINSTATED: { tone: 'good', icon: <Check /> },
  PENDING: { tone: 'info', icon: <Clock /> },
  IN_APPEAL: { tone: 'info', icon: <Clock /> },
  PAUSED: { tone: 'warn', icon: <WarningCircle /> },
  FLAGGED: { tone: 'warn', icon: <WarningCircle /> },
  LIMIT_EXCEEDED: { tone: 'warn', icon: <WarningCircle /> },
  LOCKED: { tone: 'warn', icon: <Lock /> },
  REJECTED: { tone: 'bad', icon: <Cross /> },
  DISABLED: { tone: 'bad', icon: <Cross /> },
  PENDING_DELETION: { tone: 'quiet', icon: <Trash /> },
  DELETED: { tone: 'quiet', icon: <Trash /> },
  DRAFT: { tone: 'quiet', icon: <Pencil /> },
  CHANGED: { tone: 'quiet', icon: <Pencil /> },
};

/** Meta's state in our words; a new word of Meta's is shown as it is. */
export function TemplateState({ state, languages = [] }: { state: string; languages?: readonly string[] }) {
  const stateText = useStateText();
  const { tone, icon } = looks[state] ?? { tone: 'quiet', icon: <WarningCircle /> };
  return (
    <StateChip tone={tone} icon={icon}>
      {[stateText(state), ...(languages.length > 0 ? [languages.join(', ')] : [])].join(' · ')}
    </StateChip>
  );
}

export function useStateText(): (state: string) => string {
  const text = useOptionalText();
  return (state) => text(`templates.state.${state.toLowerCase()}`) ?? state;
}

/** Meta gives a word such as `TAG_CONTENT_MISMATCH`, or a sentence; `NONE` says nothing. */
export function useReasonText(): (reason: string | null) => string | null {
  const text = useOptionalText();
  return (reason) =>
    reason === null || reason === '' || reason === 'NONE' ? null : (text(`templates.reason.${reason.toLowerCase()}`) ?? reason);
}
