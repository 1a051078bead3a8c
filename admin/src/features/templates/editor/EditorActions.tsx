import { Button } from '@strapi/design-system';
import { PaperPlane, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { TextAction } from '../../../components/TextAction';
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
      {problems > 0 && (
        <ToFix type="button" onClick={onShowProblems}>
          <WarningCircle aria-hidden />
          {t('page.to-fix', { count: problems })}
        </ToFix>
      )}
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

const ToFix = styled(TextAction)`
  color: ${color('dangerText')};

  svg path {
    fill: ${color('dangerIcon')};
  }
`;
