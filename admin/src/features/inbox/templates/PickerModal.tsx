import type { ReactNode } from 'react';

import { Modal } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color, inboxVariables } from '../../../components/inbox-colors';
import { useReturnFocus } from '../../../components/media/use-return-focus';
import { useText } from '../../../components/use-text';

interface PickerModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** 1080 × 664; the whole screen on a phone. */
export function PickerModal({ title, onClose, children }: PickerModalProps) {
  const t = useText();
  const returnFocus = useReturnFocus();
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Content aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        <Modal.Header closeLabel={t('common.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Inside>{children}</Inside>
      </Content>
    </Modal.Root>
  );
}

const Content = styled(Modal.Content)`
  ${inboxVariables}
  display: flex;
  flex-direction: column;
  width: min(1080px, calc(100vw - 48px));
  max-width: none;
  height: min(664px, calc(100dvh - 48px));
  max-height: none;
  color: ${color('text')};

  @media (max-width: 767px) {
    inset: 0;
    width: 100vw;
    height: 100dvh;
    border-radius: 0;
    transform: none;
  }
`;
/** On a phone everything scrolls together; the footer sticks. */
const Inside = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 0;

  @media (max-width: 767px) {
    overflow-y: auto;
  }
`;
