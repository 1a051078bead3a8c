import type { ReactNode } from 'react';

import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { DialogBody, DialogFooter, DialogShell } from '../../../components/page/DialogShell';
import { useText } from '../../../components/use-text';

interface DialogFrameProps {
  readonly title: string;
  readonly width?: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Without it there is nothing to confirm. */
  readonly submit?: {
    readonly label: string;
    readonly onSubmit: () => void;
    readonly icon?: ReactNode;
    readonly isBusy?: boolean;
    readonly isBlocked?: boolean;
    /** It takes something away for good. */
    readonly isDangerous?: boolean;
  };
  /** Beside the buttons, such as what went wrong. */
  readonly note?: ReactNode;
}

/** A form over the inbox. */
export function DialogFrame({ title, width = 640, onClose, children, submit, note }: DialogFrameProps) {
  const t = useText();
  const onSubmit = () => {
    if (submit && !submit.isBusy && !submit.isBlocked) submit.onSubmit();
  };
  return (
    <DialogShell title={title} width={width} onSubmit={onSubmit} onClose={onClose}>
      <DialogBody>{children}</DialogBody>
      {submit && (
        <Footer>
          <Button type="button" variant="tertiary" size="L" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Note role="status">{note}</Note>
          <Button
            type="submit"
            size="L"
            variant={submit.isDangerous ? 'danger' : 'default'}
            endIcon={submit.icon}
            loading={submit.isBusy ?? false}
            disabled={submit.isBlocked ?? false}
          >
            {submit.label}
          </Button>
        </Footer>
      )}
    </DialogShell>
  );
}

const Footer = styled(DialogFooter)`
  /* The header's cross is enough where there is no room. */
  @media (max-width: 520px) {
    > :first-child {
      display: none;
    }
  }
`;
const Note = styled.span`
  flex: 1;
  min-width: 0;
  color: ${color('dangerText')};
  font-size: 13px;
  line-height: 20px;
  text-align: end;
`;
