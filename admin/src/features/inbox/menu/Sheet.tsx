import type { ReactNode } from 'react';

import { Modal } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color, inboxVariables } from '../../../components/inbox-colors';
import { useReturnFocus } from '../../../components/media/use-return-focus';
import { useText } from '../../../components/use-text';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What a phone shows from below. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const t = useText();
  const returnFocus = useReturnFocus();
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Content aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        <Handle aria-hidden />
        <Modal.Header closeLabel={t('common.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Body>{children}</Body>
      </Content>
    </Modal.Root>
  );
}

const Content = styled(Modal.Content)`
  ${inboxVariables}
  inset: auto 0 0;
  width: 100vw;
  max-width: none;
  max-height: 90dvh;
  border-radius: 16px 16px 0 0;
  background: ${color('pane')};
  color: ${color('text')};
  transform: none;

  > header {
    padding-block: 4px 8px;
    border: 0;
    background: none;
  }
`;
const Handle = styled.span`
  width: 36px;
  height: 4px;
  margin: 8px auto 0;
  border-radius: 2px;
  background: ${color('fieldLine')};
`;
const Body = styled.div`
  padding: 0 16px;
  padding-block-end: max(24px, env(safe-area-inset-bottom));
  overflow-y: auto;
`;
