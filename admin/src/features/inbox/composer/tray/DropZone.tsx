import { useState, type DragEvent, type ReactNode } from 'react';

import { Upload } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../../../../components/inbox-colors';
import { firstName } from '../../../../components/format/first-name';
import { useText } from '../../../../components/use-text';

interface DropZoneProps {
  readonly contactName: string;
  /** Null where nothing can be sent. */
  readonly onFiles: ((files: readonly File[]) => void) | null;
  readonly children: ReactNode;
}

/** Files may be dropped anywhere on the conversation. */
export function DropZone({ contactName, onFiles, children }: DropZoneProps) {
  const t = useText();
  const [isOver, setIsOver] = useState(false);
  const hasFiles = ({ dataTransfer }: DragEvent) => onFiles !== null && dataTransfer.types.includes('Files');
  return (
    <Zone
      onDragEnter={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragOver={(event) => {
        // Without this the browser opens the file in the place of the panel.
        if (hasFiles(event)) event.preventDefault();
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setIsOver(false);
      }}
      onDrop={(event) => {
        setIsOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        onFiles?.([...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver && (
        <Overlay aria-hidden>
          <Upload width={28} height={28} />
          <span>{t('inbox.drop', { name: firstName(contactName) })}</span>
        </Overlay>
      )}
    </Zone>
  );
}

const Zone = styled.div`
  position: relative;
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
`;
const Overlay = styled.div`
  position: absolute;
  inset: 8px;
  z-index: 2;
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 12px;
  border: 2px dashed ${color('primary')};
  border-radius: 12px;
  background: ${color('selected')};
  color: ${color('text')};
  font-size: 16px;
  font-weight: 600;
  line-height: 24px;
  pointer-events: none;

  svg path {
    fill: ${color('primary')};
  }
`;
