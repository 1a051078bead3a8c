import { styled } from 'styled-components';

import { color } from '../../../../components/inbox-colors';
import { useText } from '../../../../components/use-text';
import type { Tray } from './create-tray';
import type { TrayItem } from './tray-item';
import { TrayCard } from './TrayCard';

interface TrayViewProps {
  readonly tray: Tray;
  readonly items: readonly TrayItem[];
  readonly onSend: () => void;
  /** A button that was pressed is gone with its file: the focus needs another place. */
  readonly onGone: () => void;
}

/** What is about to be sent, above the text. */
export function TrayView({ tray, items, onSend, onGone }: TrayViewProps) {
  const t = useText();
  return (
    <List aria-label={t('composer.tray')}>
      {items.map((item) => (
        <TrayCard key={item.id} item={item} tray={tray} onSend={onSend} onGone={onGone} />
      ))}
    </List>
  );
}

const List = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 8px;
  max-height: min(280px, 36dvh);
  margin: 0;
  padding: 8px;
  overflow-y: auto;
  border-block-end: 1px solid ${color('line')};
  list-style: none;
`;
