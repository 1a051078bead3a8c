import type { ReactNode } from 'react';

import { Drag, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import { GhostButton } from '../GhostButton';
import { color } from '../inbox-colors';
import type { Reorder } from './use-reorder';

interface MovableRowProps {
  readonly id: string;
  readonly reorder: Reorder;
  readonly moveLabel: string;
  readonly removeLabel: string;
  /** Null where it is the last one and has to stay. */
  readonly onRemove: (() => void) | null;
  readonly isHead?: boolean;
  readonly children: ReactNode;
}

/** A handle, the row's fields, and a way to take it out. */
export function MovableRow({ id, reorder, moveLabel, removeLabel, onRemove, isHead = false, children }: MovableRowProps) {
  return (
    <Row data-row-id={id} $isDragged={reorder.dragged === id} $isHead={isHead} onKeyDown={reorder.onKeyDown}>
      <Handle label={moveLabel} data-part="handle" onPointerDown={reorder.onPointerDown}>
        <Drag />
      </Handle>
      <Fields>{children}</Fields>
      <GhostButton label={removeLabel} data-part="remove" disabled={onRemove === null} onClick={() => onRemove?.()}>
        <Trash />
      </GhostButton>
    </Row>
  );
}

const Row = styled.div<{ $isDragged: boolean; $isHead: boolean }>`
  display: flex;
  align-items: flex-start;
  gap: 8px;
  padding: 4px 8px;
  background: ${({ $isDragged, $isHead }) => color($isDragged ? 'selected' : $isHead ? 'thread' : 'pane')};
`;
const Handle = styled(GhostButton)`
  margin-block-start: 4px;
  cursor: grab;
  touch-action: none;

  &:active {
    cursor: grabbing;
  }
  & ~ button {
    margin-block-start: 4px;
  }
`;
const Fields = styled.div`
  display: flex;
  flex: 1;
  flex-wrap: wrap;
  gap: 8px;
  min-width: 0;
`;
