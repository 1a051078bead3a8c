import type { KeyboardEvent, ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { useText } from '../use-text';

interface TabListProps<Key extends string> {
  /** Of the ids in the page: `language` makes `language-tab-en`. */
  readonly name: string;
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly title?: string; readonly children: ReactNode }[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
}

const tabId = (name: string, key: string) => `${name}-tab-${key}`;
const panelId = (name: string, key: string) => `${name}-panel-${key}`;

/** What the panel of a tab carries. */
export const tabPanel = (name: string, key: string) => ({ role: 'tabpanel', id: panelId(name, key), 'aria-labelledby': tabId(name, key) });

/** One stop of the keyboard; arrows go from tab to tab, round and round. */
export function TabList<Key extends string>({ name, label, tabs, selected, onSelect }: TabListProps<Key>) {
  const step = (event: KeyboardEvent, index: number) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by === undefined ? undefined : tabs[(index + by + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onSelect(next.key);
    document.getElementById(tabId(name, next.key))?.focus();
  };
  return (
    <List role="tablist" aria-label={label}>
      {tabs.map(({ key, title, children }, index) => (
        <Tab
          key={key}
          type="button"
          role="tab"
          id={tabId(name, key)}
          aria-controls={panelId(name, key)}
          aria-selected={key === selected}
          tabIndex={key === selected ? 0 : -1}
          title={title}
          onClick={() => onSelect(key)}
          onKeyDown={(event) => step(event, index)}
        >
          {children}
        </Tab>
      ))}
    </List>
  );
}

/** In a tab: how much behind it is to fix. */
export function TabToFix({ count }: { readonly count: number }) {
  const t = useText();
  return <Count>{t('page.to-fix', { count })}</Count>;
}

const List = styled.div`
  display: flex;
  flex: 1;
  gap: 24px;
  min-width: 0;
  overflow-x: auto;
  scrollbar-width: none;
`;
const Tab = styled.button`
  display: inline-flex;
  align-items: center;
  flex: none;
  gap: 8px;
  min-height: 40px;
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

  svg path {
    fill: ${color('success')};
  }
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
const Count = styled.span`
  padding-inline: 7px;
  border-radius: 10px;
  background: ${color('warn')};
  color: ${color('text')};
  font-size: 11px;
  font-weight: 600;
  line-height: 20px;
`;
