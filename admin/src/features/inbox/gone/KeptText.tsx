import { useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import { copyText } from '../../../components/copy-text';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { KeptCard } from './KeptCard';

interface KeptTextProps {
  readonly label: string;
  readonly text: string;
  /** False where the words only say what it was. */
  readonly canCopy?: boolean;
  readonly onDiscard: () => void;
}

export function KeptText({ label, text, canCopy = true, onDiscard }: KeptTextProps) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const copy = async () => {
    if (await copyText(text)) toggleNotification({ type: 'success', message: t('common.copied') });
  };
  return (
    <KeptCard
      label={label}
      onDiscard={onDiscard}
      action={
        canCopy && (
          <TextAction type="button" $isFirst onClick={() => void copy()}>
            {t('action.copy')}
          </TextAction>
        )
      }
    >
      {/* It can be scrolled, so it can be reached with keys. */}
      <Words tabIndex={0}>{text}</Words>
    </KeptCard>
  );
}

const Words = styled.p`
  max-height: 200px;
  overflow-y: auto;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`;
