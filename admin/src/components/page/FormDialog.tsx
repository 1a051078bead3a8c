import type { ReactNode } from 'react';

import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useText } from '../use-text';
import { DialogBody, DialogFooter, DialogShell } from './DialogShell';

interface FormDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly isBusy?: boolean;
  readonly isBlocked?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Beside the buttons: another action, or what went wrong. */
  readonly note?: ReactNode;
  /** Where the focus goes when what opened the dialog is gone. */
  readonly focusAfter?: string;
}

/** A form over the page. Mount it only while it is open. */
export function FormDialog(props: FormDialogProps) {
  const { title, submit, isBusy = false, isBlocked = false, onSubmit, onClose, children, note, focusAfter } = props;
  const t = useText();
  const handleSubmit = () => {
    if (!isBusy && !isBlocked) onSubmit();
  };
  return (
    <DialogShell title={title} width={600} onSubmit={handleSubmit} onClose={onClose} focusAfter={focusAfter}>
      <Fields>{children}</Fields>
      <Footer>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Note>{note}</Note>
        <Button type="submit" loading={isBusy} disabled={isBlocked || isBusy}>
          {submit}
        </Button>
      </Footer>
    </DialogShell>
  );
}

const Fields = styled(DialogBody)`
  display: flex;
  flex-direction: column;
  gap: 16px;
`;
const Footer = styled(DialogFooter)`
  flex-wrap: wrap;
  gap: 8px 16px;
`;
const Note = styled.div`
  display: flex;
  flex: 1;
  justify-content: flex-end;
  min-width: 0;
  font-size: 13px;
  line-height: 20px;
`;
