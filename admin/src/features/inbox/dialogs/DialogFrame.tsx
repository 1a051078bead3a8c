import type { FormEvent, ReactNode } from 'react';

import { Button, Modal } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color, inboxVariables } from '../../../components/inbox-colors';
import { useReturnFocus } from '../../../components/media/use-return-focus';
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
  };
  /** Beside the buttons, such as what went wrong. */
  readonly note?: ReactNode;
}

/** A form over the inbox; the whole screen on a phone. */
export function DialogFrame({ title, width = 640, onClose, children, submit, note }: DialogFrameProps) {
  const t = useText();
  const returnFocus = useReturnFocus();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (submit && !submit.isBusy && !submit.isBlocked) submit.onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Content aria-describedby={undefined} $width={width} onOpenAutoFocus={focusFirstField} onCloseAutoFocus={returnFocus}>
        <Modal.Header closeLabel={t('common.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Form onSubmit={onSubmit} noValidate>
          <Body>{children}</Body>
          {submit && (
            <Footer>
              <Button type="button" variant="tertiary" size="L" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Note role="status">{note}</Note>
              <Button type="submit" size="L" endIcon={submit.icon} loading={submit.isBusy ?? false} disabled={submit.isBlocked ?? false}>
                {submit.label}
              </Button>
            </Footer>
          )}
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
  flex: 1;
  min-height: 0;
`;
const Body = styled.div`
  flex: 1;
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
  gap: 16px;
  padding: 12px 24px;
  border-block-start: 1px solid ${color('line')};
  background: ${color('thread')};

  @media (max-width: 767px) {
    padding: 12px 16px;
    padding-block-end: max(12px, env(safe-area-inset-bottom));
  }
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
