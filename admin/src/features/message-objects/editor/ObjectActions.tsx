import { Button } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';

import { ToFix } from '../../../components/page/ToFix';
import { useText } from '../../../components/use-text';

interface ObjectActionsProps {
  readonly toFix: number;
  readonly isBusy: boolean;
  readonly onShowProblems: () => void;
  readonly onDiscard: (() => void) | null;
  /** A copy is made of what is kept. */
  readonly hasChanges: boolean;
  /** Null for a new one. */
  readonly onDuplicate: (() => void) | null;
  /** Null while something is to fix, or nothing changed. */
  readonly onSave: (() => void) | null;
}

export function ObjectActions({ toFix, isBusy, hasChanges, onShowProblems, onDiscard, onDuplicate, onSave }: ObjectActionsProps) {
  const t = useText();
  return (
    <>
      <ToFix count={toFix} onClick={onShowProblems} />
      {onDiscard && (
        <Button variant="ghost" disabled={isBusy} onClick={onDiscard}>
          {t('page.discard')}
        </Button>
      )}
      {onDuplicate && (
        <Button variant="tertiary" startIcon={<Duplicate />} disabled={isBusy || hasChanges} onClick={onDuplicate}>
          {t('messageObjects.duplicate')}
        </Button>
      )}
      <Button loading={isBusy} disabled={onSave === null || isBusy} onClick={() => onSave?.()}>
        {t('page.save')}
      </Button>
    </>
  );
}
