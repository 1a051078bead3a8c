import { Search, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Template } from '../../../../../contracts/template';
import { color } from '../../../components/inbox-colors';
import { SearchBox } from '../../../components/SearchBox';
import { useOptionalText, useText } from '../../../components/use-text';
import { ListSkeleton } from '../list/ListSkeleton';
import type { TemplateGroup } from './template-groups';
import { useObstacleText } from './use-obstacle-text';

interface TemplateListProps {
  readonly groups: readonly TemplateGroup[];
  readonly search: string;
  readonly isLoading: boolean;
  readonly chosen: string | null;
  readonly onSearch: (search: string) => void;
  readonly onChoose: (template: Template) => void;
}

export function TemplateList({ groups, search, isLoading, chosen, onSearch, onChoose }: TemplateListProps) {
  const t = useText();
  return (
    <Pane>
      <ListSearch>
        <Search aria-hidden />
        <input
          type="search"
          value={search}
          aria-label={t('picker.search')}
          placeholder={t('picker.search')}
          onChange={(event) => onSearch(event.target.value)}
        />
      </ListSearch>
      {isLoading && <ListSkeleton />}
      {!isLoading && groups.length === 0 && search !== '' && <Nothing>{t('picker.nothing-found')}</Nothing>}
      <ul aria-label={t('picker.list')}>
        {groups.map((group) => (
          <li key={group.name}>
            <GroupRow group={group} isChosen={group.name === chosen} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </Pane>
  );
}

interface GroupRowProps {
  readonly group: TemplateGroup;
  readonly isChosen: boolean;
  readonly onChoose: (template: Template) => void;
}

/** One that cannot be sent stays visible, grey, with its reason. */
function GroupRow({ group: { name, title, category, languages, obstacle }, isChosen, onChoose }: GroupRowProps) {
  const text = useOptionalText();
  const obstacleText = useObstacleText();
  const [first] = languages;
  const categoryText = category === null ? null : (text(`category.${category.toLowerCase()}`) ?? category);
  return (
    <Row type="button" aria-pressed={isChosen} $isGrey={obstacle !== null} data-template={name} onClick={() => first && onChoose(first)}>
      <Line>
        <Title>{title}</Title>
        <Languages>{languages.map(({ language }) => language.toUpperCase().replace('_', '-')).join(' · ')}</Languages>
      </Line>
      <Details>
        {obstacle && <WarningCircle width={12} height={12} aria-hidden />}
        {obstacle ? obstacleText(obstacle) : [categoryText, name].filter(Boolean).join(' · ')}
      </Details>
    </Row>
  );
}

const Pane = styled.section`
  display: flex;
  flex: none;
  flex-direction: column;
  box-sizing: border-box;
  width: 288px;
  border-inline-end: 1px solid ${color('line')};

  ul {
    flex: 1;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }
  li + li {
    border-block-start: 1px solid ${color('line')};
  }
  @media (max-width: 1079px) {
    width: 240px;
  }
  @media (max-width: 767px) {
    width: 100%;
    max-height: 40dvh;
    border-inline-end: 0;
    border-block-end: 1px solid ${color('line')};
  }
`;
const ListSearch = styled(SearchBox)`
  margin: 16px;
`;
const Nothing = styled.p`
  padding: 0 16px 16px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
`;
const Row = styled.button<{ $isGrey: boolean }>`
  display: block;
  box-sizing: border-box;
  width: 100%;
  padding: 10px 16px 10px 13px;
  border: 0;
  border-inline-start: 3px solid transparent;
  background: none;
  color: ${({ $isGrey }) => color($isGrey ? 'muted' : 'text')};
  font: inherit;
  text-align: start;
  cursor: pointer;

  &:hover {
    background: ${color('hovered')};
  }
  &[aria-pressed='true'] {
    border-inline-start-color: ${color('primary')};
    background: ${color('selected')};
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const Line = styled.span`
  display: flex;
  align-items: baseline;
  gap: 8px;
`;
const Title = styled.span`
  flex: 1;
  overflow: hidden;
  font-size: 14px;
  font-weight: 500;
  line-height: 20px;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
const Languages = styled.span`
  flex: none;
  color: ${color('muted')};
  font-size: 11px;
  line-height: 14px;
`;
const Details = styled.span`
  display: flex;
  align-items: center;
  gap: 6px;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  overflow-wrap: anywhere;

  svg {
    flex: none;
  }
  svg path {
    fill: ${color('warnIcon')};
  }
`;
