import { useLayoutEffect, useRef } from 'react';

import { Menu, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus, Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Agent } from '../../../../../contracts/automation-settings';
import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { QuietTrigger } from '../../../components/page/QuietTrigger';
import { useText } from '../../../components/use-text';
import { movedRole, rolesOf, withAssistant, withoutRole, withRole, type RoleAssistants as List } from '../model/role-order';
import { assistantOptions, type AssistantName } from '../model/assistant-options';

interface RoleAssistantsProps {
  readonly list: List;
  readonly agents: readonly Agent[];
  readonly assistants: readonly AssistantName[];
  readonly isDisabled: boolean;
  readonly onChange: (list: List) => void;
}

/** The first that fits counts: Strapi's roles have no order of their own. */
export function RoleAssistants({ list, agents, assistants, isDisabled, onChange }: RoleAssistantsProps) {
  const t = useText();
  const rows = useRef<HTMLOListElement>(null);
  const focusAfter = useRef<{ roleId: number; part: string } | null>(null);
  const roles = rolesOf(agents);
  const free = roles.filter(({ id }) => !list.some(({ roleId }) => roleId === id));
  const first = assistants[0]?.documentId;
  const words = { off: t('settings.off'), unknown: t('settings.assistant.unknown') };
  const nameOf = (roleId: number) => roles.find(({ id }) => id === roleId)?.name ?? t('settings.role.gone', { id: String(roleId) });

  // A row that moved loses the focus: it goes along.
  useLayoutEffect(() => {
    const wanted = focusAfter.current;
    if (!wanted) return;
    focusAfter.current = null;
    const row = rows.current?.querySelector(`[data-role="${wanted.roleId}"]`);
    const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('[data-part]') ?? [])].filter(({ disabled }) => !disabled);
    (buttons.find(({ dataset }) => dataset.part === wanted.part) ?? buttons[0])?.focus();
  });
  const move = (roleId: number, by: 1 | -1) => {
    focusAfter.current = { roleId, part: by === 1 ? 'down' : 'up' };
    onChange(movedRole(list, roleId, by));
  };

  return (
    <Box role="group" aria-label={t('settings.roles')}>
      <strong>{t('settings.roles')}</strong>
      <p>{t('settings.roles.hint')}</p>
      <ol ref={rows}>
        {list.map(({ roleId, assistant }, index) => (
          <li key={roleId} data-role={roleId}>
            <span>{nameOf(roleId)}</span>
            <SingleSelect
              size="S"
              aria-label={t('settings.role.assistant', { role: nameOf(roleId) })}
              value={assistant}
              disabled={isDisabled}
              onChange={(value) => onChange(withAssistant(list, roleId, String(value)))}
            >
              {assistantOptions(assistants, assistant, words).map(({ value, label }) => (
                <SingleSelectOption key={value} value={value}>
                  {label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            {!isDisabled && (
              <div>
                <GhostButton
                  label={t('settings.role.up', { role: nameOf(roleId) })}
                  data-part="up"
                  disabled={index === 0}
                  onClick={() => move(roleId, -1)}
                >
                  <ArrowUp />
                </GhostButton>
                <GhostButton
                  label={t('settings.role.down', { role: nameOf(roleId) })}
                  data-part="down"
                  disabled={index === list.length - 1}
                  onClick={() => move(roleId, 1)}
                >
                  <ArrowDown />
                </GhostButton>
                <GhostButton label={t('fields.remove', { name: nameOf(roleId) })} onClick={() => onChange(withoutRole(list, roleId))}>
                  <Trash />
                </GhostButton>
              </div>
            )}
          </li>
        ))}
      </ol>
      {!isDisabled && free.length > 0 && first !== undefined && (
        <QuietTrigger>
          <Menu.Root>
            <Menu.Trigger size="S" variant="ghost" startIcon={<Plus />} endIcon={null}>
              {t('settings.role.add')}
            </Menu.Trigger>
            <Menu.Content>
              {free.map(({ id, name }) => (
                <Menu.Item key={id} onSelect={() => onChange(withRole(list, id, first))}>
                  {name}
                </Menu.Item>
              ))}
            </Menu.Content>
          </Menu.Root>
        </QuietTrigger>
      )}
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 4px;

  > strong {
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }
  > p {
    color: ${color('muted')};
    font-size: 12px;
    line-height: 18px;
  }
  ol {
    width: 100%;
    margin: 4px 0;
    padding: 0;
    border: 1px solid ${color('line')};
    border-radius: 4px;
    list-style: none;
  }
  ol:empty {
    display: none;
  }
  li {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 8px 16px;
    padding: 8px 12px;
  }
  li + li {
    border-block-start: 1px solid ${color('line')};
  }
  li > span {
    flex: 1 1 140px;
    color: ${color('text')};
    font-size: 13px;
    font-weight: 500;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
  li > div:last-child {
    display: inline-flex;
  }
  li > [role='combobox'],
  li > div:not(:last-child) {
    flex: 0 1 220px;
  }
`;
