import type { FormEvent, ReactNode } from 'react';

import { Modal } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color, inboxVariables } from '../inbox-colors';
import { useReturnFocus } from '../media/use-return-focus';
import { useText } from '../use-text';

interface DialogShellProps {
  readonly title: string;
  /** In pixels, where there is room. */
  readonly width: number;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** A body and a footer. */
  readonly children: ReactNode;
  /** Where the focus goes when what opened the dialog is gone. */
  readonly focusAfter?: string | undefined;
}

/** A form in a dialog; the whole screen on a phone. Mount it only while it is open. */
export function DialogShell({ title, width, onSubmit, onClose, children, focusAfter }: DialogShellProps) {
  const t = useText();
  const returnFocus = useReturnFocus(focusAfter);
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    // The page below may be a form too.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Content aria-describedby={undefined} $width={width} onOpenAutoFocus={focusFirstField} onCloseAutoFocus={returnFocus}>
        <Modal.Header closeLabel={t('common.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Form onSubmit={handleSubmit} noValidate>
          {children}
        </Form>
      </Content>
    </Modal.Root>
  );
}

/** Else the button that closes it would have the focus. */
function focusFirstField(event: Event): void {
  const field = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('textarea, input:not([type="file"])');
  if (!field) return;
  event.preventDefault();
  field.focus();
}

const Content = styled(Modal.Content)<{ $width: number }>`
  ${inboxVariables}
  width: min(${({ $width }) => $width}px, calc(100vw - 32px));
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
export const DialogBody = styled.div`
  flex: 1;
  min-height: 0;
  padding: 20px 24px 24px;
  overflow-y: auto;

  @media (max-width: 767px) {
    padding: 16px;
  }
`;
export const DialogFooter = styled.footer`
  display: flex;
  align-items: center;
  flex: none;
  gap: 16px;
  padding: 12px 24px;
  border-block-start: 1px solid ${color('line')};
  background: ${color('thread')};

  @media (max-width: 767px) {
    padding: 12px 16px;
    padding-block-end: max(12px, env(safe-area-inset-bottom));
  }
`;
