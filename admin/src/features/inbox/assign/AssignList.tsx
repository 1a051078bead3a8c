import { useId, useRef, useState, type KeyboardEvent } from 'react';

import { Check, Search } from '@strapi/icons';
import { styled } from 'styled-components';

import { Avatar } from '../../../components/Avatar';
import { color } from '../../../components/inbox-colors';
import { SearchBox } from '../../../components/SearchBox';
import { useText } from '../../../components/use-text';
import { useMe } from '../thread/use-me';
import { assignable, type AssignOption } from './assignable';

interface AssignListProps {
  readonly users: readonly { readonly id: number; readonly name: string }[];
  readonly isLoading: boolean;
  /** Id of who has it now. */
  readonly current: number | null;
  readonly onChoose: (option: AssignOption) => void;
}

/** A field that searches, with the names below it: arrows go through them while the field keeps the focus. */
export function AssignList({ users, isLoading, current, onChoose }: AssignListProps) {
  const t = useText();
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const { userId: me } = useMe();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const options = assignable({ users, search, me, nobody: current === null ? null : t('assign.nobody') });
  const index = Math.min(active, options.length - 1);
  const chosen = options[index];
  const optionId = (place: number) => `${listId}-${place}`;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (chosen) onChoose(chosen);
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = Math.min(Math.max(index + step, 0), options.length - 1);
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <>
      <Box>
        <Search aria-hidden />
        <input
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={chosen ? optionId(index) : undefined}
          aria-autocomplete="list"
          aria-label={t('assign.search')}
          placeholder={t('assign.search')}
          autoComplete="off"
          value={search}
          onChange={({ target }) => {
            setSearch(target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </Box>
      <List ref={list} id={listId} role="listbox" aria-label={t('assign.list')} aria-busy={isLoading}>
        {options.map((option, place) => (
          <Option
            key={option.userId ?? 'nobody'}
            id={optionId(place)}
            role="option"
            aria-selected={place === index}
            data-user={option.userId ?? 'nobody'}
            onClick={() => onChoose(option)}
            onPointerMove={() => setActive(place)}
          >
            {option.userId === null ? <Nobody aria-hidden /> : <Avatar name={option.name} id={`user-${option.userId}`} size={28} />}
            <span>
              {option.name}
              {option.userId !== null && option.userId === me && <Quiet> · {t('assign.me')}</Quiet>}
            </span>
            {option.userId !== null && option.userId === current && <Check role="img" aria-label={t('assign.current')} />}
          </Option>
        ))}
      </List>
      {options.length === 0 && !isLoading && <Quiet role="status">{t('assign.nothing')}</Quiet>}
    </>
  );
}

const Box = styled(SearchBox).attrs({ as: 'div' })`
  margin-block-end: 8px;

  @media (max-width: 767px) {
    input {
      height: 44px;
      font-size: 16px;
    }
  }
`;
const List = styled.ul`
  max-height: min(320px, 50dvh);
  margin: 0;
  padding: 0;
  overflow-y: auto;
  list-style: none;
`;
const Option = styled.li`
  display: flex;
  align-items: center;
  gap: 10px;
  min-height: 40px;
  padding: 4px 8px;
  border-radius: 4px;
  color: ${color('text')};
  font-size: 14px;
  line-height: 20px;
  cursor: pointer;

  &[aria-selected='true'] {
    background: ${color('hovered')};
  }
  > span:not([aria-hidden]) {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  svg {
    flex: none;
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: ${color('primaryText')};
  }
  @media (pointer: coarse) {
    min-height: 48px;
  }
  @media (forced-colors: active) {
    &[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
const Nobody = styled.span`
  flex: none;
  box-sizing: border-box;
  width: 28px;
  height: 28px;
  border: 1px dashed ${color('muted')};
  border-radius: 50%;
`;
const Quiet = styled.span`
  color: ${color('muted')};
  font-size: 13px;
`;
