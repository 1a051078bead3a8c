import { Button } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';

import { ToFix } from '../../../components/page/ToFix';
import { useText } from '../../../components/use-text';

interface EditorActionsProps {
  readonly problems: number;
  readonly onShowProblems: () => void;
  readonly busy: 'saving' | 'sending' | 'discarding' | null;
  /** Null where there is nothing to give up. */
  readonly onDiscard: (() => void) | null;
  readonly onSave: (() => void) | null;
  /** Null while Meta would not take it. */
  readonly onSend: (() => void) | null;
}

/** Saving is always possible; sending opens when nothing is left to fix. */
export function EditorActions({ problems, onShowProblems, busy, onDiscard, onSave, onSend }: EditorActionsProps) {
  const t = useText();
  return (
    <>
      <ToFix count={problems} onClick={onShowProblems} />
      {onDiscard && (
        <Button variant="ghost" loading={busy === 'discarding'} disabled={busy !== null} onClick={onDiscard}>
          {t('page.discard')}
        </Button>
      )}
      <Button variant="tertiary" loading={busy === 'saving'} disabled={onSave === null || busy !== null} onClick={() => onSave?.()}>
        {t('page.save')}
      </Button>
      <Button
        startIcon={<PaperPlane />}
        loading={busy === 'sending'}
        disabled={onSend === null || busy !== null}
        onClick={() => onSend?.()}
      >
        {t('templates.send')}
      </Button>
    </>
  );
}
