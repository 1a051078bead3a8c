import { Search } from '@strapi/icons';
import { styled } from 'styled-components';

import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { ConnectionDot } from './ConnectionDot';
import { PaneHeader } from './PaneHeader';

export function ListHeader({ onSearch }: { onSearch: () => void }) {
  const t = useText();
  return (
    <PaneHeader>
      <Title>{t('list.title')}</Title>
      <ConnectionDot />
      <Actions>
        <GhostButton label={t('list.search')} onClick={onSearch}>
          <Search />
        </GhostButton>
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
