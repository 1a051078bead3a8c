import { useEffect, useRef, type KeyboardEvent } from 'react';

import { Search } from '@strapi/icons';
import { styled } from 'styled-components';

import type { MessageObject } from '../../../../../../contracts/message-object';
import { color } from '../../../../components/inbox-colors';
import { SearchBox } from '../../../../components/SearchBox';
import { useOptionalText, useText } from '../../../../components/use-text';
import { ListSkeleton } from '../../list/ListSkeleton';

interface ObjectListProps {
  readonly objects: readonly MessageObject[];
  readonly isLoading: boolean;
  readonly isSearching: boolean;
  readonly chosen: string | null;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onChoose: (documentId: string) => void;
  readonly onMove: (event: KeyboardEvent) => void;
}

export function ObjectList({ objects, isLoading, isSearching, chosen, search, onSearch, onChoose, onMove }: ObjectListProps) {
  const t = useText();
  const optional = useOptionalText();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <Pane onKeyDown={onMove}>
      <SearchBox>
        <Search aria-hidden />
        <input
          type="search"
          // Opened by the person's own key or click.
          autoFocus
          value={search}
          aria-label={t('composer.objects.search')}
          placeholder={t('composer.objects.search')}
          onChange={(event) => onSearch(event.target.value)}
        />
      </SearchBox>
      {isLoading && <ListSkeleton />}
      {!isLoading && objects.length === 0 && <Nothing>{t(isSearching ? 'composer.objects.nothing' : 'composer.objects.none')}</Nothing>}
      <ul ref={list} aria-label={t('composer.attach.object')}>
        {objects.map(({ documentId, name, kind }) => (
          <li key={documentId}>
            <Row type="button" aria-pressed={documentId === chosen} data-object={name} onClick={() => onChoose(documentId)}>
              <Name>{name}</Name>
              <Kind>{optional(`composer.object-kind.${kind}`) ?? kind}</Kind>
            </Row>
          </li>
        ))}
      </ul>
    </Pane>
  );
}

const Pane = styled.section`
  display: flex;
  flex: 0 0 300px;
  flex-direction: column;
  gap: 12px;
  min-height: 0;

  ul {
    flex: 1;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }
  @media (max-width: 767px) {
    flex: none;

    ul {
      max-height: 36dvh;
    }
  }
`;
const Nothing = styled.p`
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
const Row = styled.button`
  display: flex;
  align-items: baseline;
  gap: 12px;
  width: 100%;
  min-height: 40px;
  padding: 8px 12px;
  border: 0;
  border-radius: 4px;
  background: none;
  color: ${color('text')};
  font: inherit;
  text-align: start;
  cursor: pointer;

  &:hover {
    background: ${color('hovered')};
  }
  &[aria-pressed='true'] {
    background: ${color('selected')};
    box-shadow: inset 3px 0 0 ${color('primary')};
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const Name = styled.span`
  flex: 1;
  min-width: 0;
  overflow: hidden;
  font-size: 14px;
  font-weight: 500;
  line-height: 20px;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
const Kind = styled.span`
  flex: none;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
