import type { ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { TabList } from '../../../components/page/TabList';
import { useText } from '../../../components/use-text';
import { connectionTabs, type ConnectionTab } from './model/connection-address';

interface ConnectionTabsProps {
  readonly selected: ConnectionTab;
  readonly onSelect: (tab: ConnectionTab) => void;
  /** At the right. */
  readonly end?: ReactNode;
}

/** Health · Setup steps · Numbers. */
export function ConnectionTabs({ selected, onSelect, end }: ConnectionTabsProps) {
  const t = useText();
  return (
    <Bar>
      <TabList
        name="connection"
        label={t('setup.tabs')}
        tabs={connectionTabs.map((key) => ({ key, children: t(`setup.tab.${key}`) }))}
        selected={selected}
        onSelect={onSelect}
      />
      {end}
    </Bar>
  );
}

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0 16px;
  border-block-end: 1px solid ${color('fieldLine')};
`;
