import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { TabList, tabPanel, TabToFix } from '../../../components/page/TabList';
import { useText } from '../../../components/use-text';
import { editorTabs, type EditorTab } from '../model/tabs';

interface EditorTabsProps {
  readonly selected: EditorTab;
  readonly toFix: Readonly<Record<EditorTab, number>>;
  readonly onSelect: (tab: EditorTab) => void;
}

const NAME = 'assistant';

export const editorPanel = (tab: EditorTab) => tabPanel(NAME, tab);

export function EditorTabs({ selected, toFix, onSelect }: EditorTabsProps) {
  const t = useText();
  const tabs = editorTabs.map((tab) => ({
    key: tab,
    children: (
      <>
        {t(`assistants.tab.${tab}`)}
        {toFix[tab] > 0 && <TabToFix count={toFix[tab]} />}
      </>
    ),
  }));
  return (
    <Line>
      <TabList name={NAME} label={t('assistants.tabs')} tabs={tabs} selected={selected} onSelect={onSelect} />
    </Line>
  );
}

const Line = styled.div`
  display: flex;
  flex: none;
  margin-block-end: 20px;
  border-block-end: 1px solid ${color('line')};
`;
