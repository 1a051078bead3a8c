import { useEffect, useRef, type ReactNode } from 'react';

import { useBlocker } from 'react-router-dom';

import { useText } from '../use-text';
import { ConfirmDialog } from './ConfirmDialog';

interface LeaveGuard {
  /** To be drawn somewhere: it asks before changes are lost. */
  readonly dialog: ReactNode;
  /** Lets the next navigation through: what was written is saved, or given up on purpose. */
  readonly release: () => void;
}

/**
 * Nobody loses what they wrote by a link, the back button or a closed tab. Another language of the same page is no leaving.
 * @param isSamePage for pages of several addresses: what was written stays
 */
export function useLeaveGuard(hasChanges: boolean, isSamePage: (pathname: string) => boolean = () => false): LeaveGuard {
  const t = useText();
  // A ref: the navigation after saving starts before the next render.
  const isReleased = useRef(false);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    const stays = currentLocation.pathname === nextLocation.pathname || isSamePage(nextLocation.pathname);
    if (!hasChanges || stays) return false;
    const mayPass = isReleased.current;
    isReleased.current = false;
    return !mayPass;
  });

  useEffect(() => {
    if (!hasChanges) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [hasChanges]);

  const dialog =
    blocker.state === 'blocked' ? (
      <ConfirmDialog
        title={t('page.leave.title')}
        body={t('page.leave.text')}
        confirm={t('page.leave.confirm')}
        isDangerous
        onConfirm={() => blocker.proceed()}
        onCancel={() => blocker.reset()}
      />
    ) : null;
  return {
    dialog,
    release: () => {
      isReleased.current = true;
    },
  };
}
