import type { FormEvent, ReactNode } from 'react';

import { Button, Modal } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color, inboxVariables } from '../inbox-colors';
import { useReturnFocus } from '../media/use-return-focus';
import { useText } from '../use-text';

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

/** A form over the page; the whole screen on a phone. Mount it only while it is open. */
export function FormDialog(props: FormDialogProps) {
  const { title, submit, isBusy = false, isBlocked = false, onSubmit, onClose, children, note, focusAfter } = props;
  const t = useText();
  const returnFocus = useReturnFocus(focusAfter);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    // The page below may be a form too.
    event.stopPropagation();
    if (!isBusy && !isBlocked) onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Content aria-describedby={undefined} onOpenAutoFocus={focusFirstField} onCloseAutoFocus={returnFocus}>
        <Modal.Header closeLabel={t('common.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Form onSubmit={handleSubmit} noValidate>
          <Body>{children}</Body>
          <Footer>
            <Button type="button" variant="tertiary" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Note>{note}</Note>
            <Button type="submit" loading={isBusy} disabled={isBlocked || isBusy}>
              {submit}
            </Button>
          </Footer>
        </Form>
      </Content>
    </Modal.Root>
  );
}

/** Else the button that closes it would have the focus. */
function focusFirstField(event: Event): void {
  const field = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('textarea, input');
  if (!field) return;
  event.preventDefault();
  field.focus();
}

const Content = styled(Modal.Content)`
  ${inboxVariables}
  width: min(600px, calc(100vw - 32px));
  max-width: none;
  max-height: calc(100dvh - 48px);
  color: ${color('text')};

  @media (max-width: 767px) {
    inset: 0;
    width: 100vw;
    height: 100dvh;
    max-height: none;
    border-radius: 0;
    transform: none;
  }
`;
const Form = styled.form`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 0;
`;
const Body = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: 16px;
  min-height: 0;
  padding: 20px 24px 24px;
  overflow-y: auto;

  @media (max-width: 767px) {
    padding: 16px;
  }
`;
const Footer = styled.footer`
  display: flex;
  align-items: center;
  flex: none;
  flex-wrap: wrap;
  gap: 8px 16px;
  padding: 12px 24px;
  border-block-start: 1px solid ${color('line')};
  background: ${color('thread')};

  @media (max-width: 767px) {
    padding: 12px 16px;
    padding-block-end: max(12px, env(safe-area-inset-bottom));
  }
`;
const Note = styled.div`
  display: flex;
  flex: 1;
  justify-content: flex-end;
  min-width: 0;
  font-size: 13px;
  line-height: 20px;
`;
