import { styled } from 'styled-components';

import { saveBlob } from '../../../components/media/save-file';
import { color } from '../../../components/inbox-colors';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import type { TrayItem } from '../composer/tray/tray-item';
import { KeptCard } from './KeptCard';

/** A file that waited to be sent. One of the Media Library is there still: only its words could be lost. */
export function KeptFile({ item: { name, caption, file }, onDiscard }: { item: TrayItem; onDiscard: () => void }) {
  const t = useText();
  return (
    <KeptCard
      label={t('gone.file')}
      onDiscard={onDiscard}
      action={
        file && (
          <TextAction type="button" $isFirst onClick={() => saveBlob(file, file.name)}>
            {t('gone.file.save')}
          </TextAction>
        )
      }
    >
      <Name>{name}</Name>
      {caption !== '' && <Caption>{caption}</Caption>}
    </KeptCard>
  );
}

const Name = styled.p`
  overflow-wrap: anywhere;
`;
const Caption = styled.p`
  color: ${color('muted')};
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;
