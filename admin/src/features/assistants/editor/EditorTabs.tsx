import type { KeyboardEvent } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { editorTabs, type EditorTab } from '../model/tabs';

interface EditorTabsProps {
  readonly selected: EditorTab;
  readonly toFix: Readonly<Record<EditorTab, number>>;
  readonly onSelect: (tab: EditorTab) => void;
}

const tabId = (tab: EditorTab) => `assistant-tab-${tab}`;
const panelId = (tab: EditorTab) => `assistant-panel-${tab}`;

export const editorPanel = (tab: EditorTab) => ({ role: 'tabpanel', id: panelId(tab), 'aria-labelledby': tabId(tab) });

export function EditorTabs({ selected, toFix, onSelect }: EditorTabsProps) {
  const t = useText();
  const step = (event: KeyboardEvent, index: number) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by === undefined ? undefined : editorTabs[(index + by + editorTabs.length) % editorTabs.length];
    if (!next) return;
    event.preventDefault();
    onSelect(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <List role="tablist" aria-label={t('assistants.tabs')}>
      {editorTabs.map((tab, index) => (
        <Tab
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-controls={panelId(tab)}
          aria-selected={tab === selected}
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => onSelect(tab)}
          onKeyDown={(event) => step(event, index)}
        >
          {t(`assistants.tab.${tab}`)}
          {toFix[tab] > 0 && <ToFix>{t('page.to-fix', { count: toFix[tab] })}</ToFix>}
        </Tab>
      ))}
    </List>
  );
}

const List = styled.div`
  display: flex;
  flex: none;
  gap: 20px;
  margin-block-end: 20px;
  border-block-end: 1px solid ${color('line')};
  overflow-x: auto;
  scrollbar-width: none;
`;
const Tab = styled.button`
  display: inline-flex;
  align-items: center;
  flex: none;
  gap: 8px;
  height: 40px;
  padding: 2px 0 0;
  border: 0;
  border-block-end: 2px solid transparent;
  background: none;
  color: ${color('text')};
  font: inherit;
  font-size: 13px;
  font-weight: 500;
  line-height: 20px;
  cursor: pointer;

  &[aria-selected='true'] {
    border-block-end-color: ${color('primary')};
    color: ${color('primaryText')};
    font-weight: 600;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const ToFix = styled.span`
  padding-inline: 7px;
  border-radius: 10px;
  background: ${color('warn')};
  color: ${color('text')};
  font-size: 11px;
  font-weight: 600;
  line-height: 20px;
`;
