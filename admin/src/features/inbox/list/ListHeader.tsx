import { Plus, Search } from '@strapi/icons';
import { styled } from 'styled-components';

import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { ConnectionDot } from './ConnectionDot';
import { PagesMenu } from './PagesMenu';
import { PaneHeader } from './PaneHeader';

interface ListHeaderProps {
  readonly onSearch: () => void;
  /** Null for whoever may not send. */
  readonly onNew: (() => void) | null;
}

export function ListHeader({ onSearch, onNew }: ListHeaderProps) {
  const t = useText();
  return (
    <PaneHeader>
      <Title>{t('list.title')}</Title>
      <ConnectionDot />
      <Actions>
        <GhostButton label={t('list.search')} onClick={onSearch}>
          <Search />
        </GhostButton>
        {onNew && (
          <GhostButton label={t('inbox.new')} onClick={() => onNew()}>
            <Plus />
          </GhostButton>
        )}
        <PagesMenu />
      </Actions>
    </PaneHeader>
  );
}

const Title = styled.h2`
  color: ${color('text')};
  font-size: 18px;
  font-weight: 600;
  line-height: 22px;
`;
const Actions = styled.div`
  display: flex;
  margin-inline-start: auto;
`;
