import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { Key } from '../keys/Key';
import { undoStore, useUndoOffer } from './undo-store';

/** What was just done, and the way back. Put it into a place that has a position. */
export function UndoToast() {
  const offer = useUndoOffer();
  return (
    <Place role="status">
      {offer && (
        <Toast onPointerEnter={undoStore.hold} onPointerLeave={undoStore.release} onFocus={undoStore.hold} onBlur={undoStore.release}>
          <span>{offer.text}</span>
          <Action type="button" aria-keyshortcuts="Z" onClick={() => undoStore.take()}>
            {offer.action}
            <Key aria-hidden>{'Z'}</Key>
          </Action>
        </Toast>
      )}
    </Place>
  );
}

const Place = styled.div`
  position: absolute;
  z-index: 2;
  inset-inline-start: 16px;
  inset-block-end: 16px;
  max-width: calc(100% - 32px);
  pointer-events: none;
`;
const Toast = styled.div`
  display: flex;
  align-items: center;
  gap: 16px;
  box-sizing: border-box;
  min-height: 40px;
  padding-inline: 16px 8px;
  border: 1px solid ${color('toastLine')};
  border-radius: 4px;
  background: ${color('toast')};
  box-shadow: 0 4px 16px ${color('shadow')};
  color: ${color('onToast')};
  font-size: 14px;
  line-height: 20px;
  pointer-events: auto;
`;
const Action = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 16px;
  min-height: 32px;
  padding: 0 4px;
  border: 0;
  border-radius: 4px;
  background: none;
  color: ${color('toastLink')};
  font: inherit;
  font-weight: 600;
  white-space: nowrap;
  cursor: pointer;

  &:hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${color('toastLink')};
  }
  kbd {
    border-color: ${color('toastLink')};
    background: none;
    color: ${color('onToast')};
  }
  @media (pointer: coarse) {
    min-height: 44px;
  }
`;
