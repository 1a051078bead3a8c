import { Menu } from '@strapi/design-system';
import { Feather, Plus } from '@strapi/icons';
import { styled } from 'styled-components';

import { assistantLimits } from '../../../../../contracts/assistant';
import type { ReadableType } from '../../../../../contracts/content-source';
import { color } from '../../../components/inbox-colors';
import { QuietTrigger } from '../../../components/page/QuietTrigger';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';

interface SourceListProps {
  readonly types: readonly ReadableType[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onAdd: ((type: ReadableType) => void) | null;
}

export function SourceList({ types, selected, onSelect, onAdd }: SourceListProps) {
  const t = useText();
  const { draft, problemOf } = useAssistantForm();
  const { contentSources: sources } = draft;
  const isWrong = (index: number) =>
    (['key', 'purpose', 'fields'] as const).some((field) => problemOf(`contentSources.${index}.${field}`) !== undefined);
  return (
    <nav aria-label={t('assistants.sources')}>
      <Caption>{t('assistants.sources')}</Caption>
      <List>
        {sources.map(({ uid, fields, scope }, index) => (
          <li key={index}>
            <button type="button" aria-current={index === selected || undefined} onClick={() => onSelect(index)}>
              <Feather aria-hidden />
              <span>
                <strong>{types.find((type) => type.uid === uid)?.displayName ?? uid}</strong>
                <small>
                  {isWrong(index)
                    ? t('assistants.source.to-fix')
                    : scope.kind === 'public'
                      ? t('assistants.source.public-fields', { count: fields.length })
                      : t('assistants.source.own')}
                </small>
              </span>
            </button>
          </li>
        ))}
      </List>
      {onAdd && types.length > 0 && sources.length < assistantLimits.sources && (
        <QuietTrigger>
          <Menu.Root>
            <Menu.Trigger size="S" variant="ghost" startIcon={<Plus />} endIcon={null}>
              {t('assistants.source.add')}
            </Menu.Trigger>
            <Menu.Content>
              {types.map((type) => (
                <Menu.Item key={type.uid} onSelect={() => onAdd(type)}>
                  {type.displayName}
                </Menu.Item>
              ))}
            </Menu.Content>
          </Menu.Root>
        </QuietTrigger>
      )}
    </nav>
  );
}

const Caption = styled.h2`
  padding: 0 12px 8px;
  color: ${color('muted')};
  font-size: 11px;
  font-weight: 600;
  line-height: 16px;
  letter-spacing: 0.02em;
  text-transform: uppercase;
`;
const List = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 4px;
  margin: 0 0 8px;
  padding: 0;
  list-style: none;

  button {
    display: flex;
    align-items: center;
    gap: 12px;
    box-sizing: border-box;
    width: 100%;
    padding: 10px 12px;
    border: 1px solid transparent;
    border-radius: 4px;
    background: none;
    color: ${color('text')};
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  button:hover {
    background: ${color('hovered')};
  }
  button[aria-current='true'] {
    border-color: ${color('outboundLine')};
    background: ${color('outbound')};
  }
  button:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
  svg {
    flex: none;
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: ${color('muted')};
  }
  button[aria-current='true'] svg path {
    fill: ${color('primary')};
  }
  span {
    min-width: 0;
  }
  strong,
  small {
    display: block;
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  small {
    color: ${color('muted')};
    font-size: 12px;
    font-weight: 400;
    line-height: 16px;
  }
  button[aria-current='true'] strong {
    color: ${color('primaryText')};
  }
  button[aria-current='true'] small {
    color: ${color('quoteText')};
  }
`;
