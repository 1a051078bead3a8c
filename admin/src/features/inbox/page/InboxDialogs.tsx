import { lazy, Suspense } from 'react';

import type { InboxDialog } from './inbox-dialog';

// Each is a file of its own, loaded when it is opened for the first time.
const EditContactDialog = lazy(() => import('../contact/EditContactDialog').then((module) => ({ default: module.EditContactDialog })));
const AssignDialog = lazy(() => import('../assign/AssignDialog').then((module) => ({ default: module.AssignDialog })));
const RunsDialog = lazy(() => import('../runs/RunsDialog').then((module) => ({ default: module.RunsDialog })));
const ExportDialog = lazy(() => import('../privacy/ExportDialog').then((module) => ({ default: module.ExportDialog })));
const EraseDialog = lazy(() => import('../privacy/EraseDialog').then((module) => ({ default: module.EraseDialog })));
const KeyboardDialog = lazy(() => import('../keys/KeyboardDialog').then((module) => ({ default: module.KeyboardDialog })));
const HelpDialog = lazy(() => import('../help/HelpDialog').then((module) => ({ default: module.HelpDialog })));

interface InboxDialogsProps {
  readonly open: InboxDialog | null;
  readonly onClose: () => void;
}

export function InboxDialogs(props: InboxDialogsProps) {
  return (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
}

function Dialog({ open, onClose }: InboxDialogsProps) {
  switch (open?.kind) {
    case undefined:
      return null;
    case 'edit-contact':
      return <EditContactDialog conversation={open.conversation} onClose={onClose} />;
    case 'assign':
      return <AssignDialog conversation={open.conversation} onClose={onClose} />;
    case 'runs':
      return <RunsDialog conversation={open.conversation} onClose={onClose} />;
    case 'export':
      return <ExportDialog conversation={open.conversation} onClose={onClose} />;
    case 'erase':
      return <EraseDialog conversation={open.conversation} onErased={open.onErased} onExport={open.onExport} onClose={onClose} />;
    case 'keyboard':
      return <KeyboardDialog onClose={onClose} />;
    case 'help':
      return <HelpDialog onClose={onClose} />;
  }
}
