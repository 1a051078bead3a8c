import { useState } from 'react';

import { Checkbox } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { SearchField } from '../../../components/page/SearchField';
import { useText } from '../../../components/use-text';

export interface PickOption {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
  /** How deep it stands below others. */
  readonly depth?: number;
}

interface PickListProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly PickOption[];
  readonly chosen: readonly string[];
  readonly isDisabled: boolean;
  readonly onChange: (chosen: string[]) => void;
}

const SEARCHED_FROM = 10;

/** Several of many. What was chosen once and is gone can still be taken out. */
export function PickList({ name, label, options, chosen, isDisabled, onChange }: PickListProps) {
  const t = useText();
  const [q, setQ] = useState('');
  const wanted = q.trim().toLocaleLowerCase();
  const gone = chosen.filter((value) => !options.some((option) => option.value === value)).map((value) => ({ value, label: value }));
  const shown: readonly PickOption[] = [...options, ...gone].filter((option) => option.label.toLocaleLowerCase().includes(wanted));
  const toggle = (value: string, isOn: boolean) => onChange(isOn ? [...chosen, value] : chosen.filter((other) => other !== value));
  return (
    <Box role="group" aria-label={label}>
      {options.length >= SEARCHED_FROM && (
        <SearchField label={t('assistants.search-in', { label })} placeholder={t('assistants.search')} value={q} onChange={setQ} />
      )}
      <ul>
        {shown.map(({ value, label: words, detail, depth = 0 }) => (
          <li key={value} style={{ paddingInlineStart: 12 + depth * 20 }}>
            <Checkbox
              name={`${name}.${value}`}
              checked={chosen.includes(value)}
              disabled={isDisabled}
              onCheckedChange={(isOn) => toggle(value, isOn === true)}
            >
              {words}
            </Checkbox>
            {detail !== undefined && <small>{detail}</small>}
          </li>
        ))}
      </ul>
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  flex-direction: column;
  gap: 8px;

  ul {
    max-height: 320px;
    margin: 0;
    padding: 4px 0;
    border: 1px solid ${color('line')};
    border-radius: 4px;
    background: ${color('pane')};
    overflow-y: auto;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 6px 12px;
  }
  small {
    flex: none;
    color: ${color('muted')};
    font-size: 12px;
  }
`;
