import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Template } from '../../../../../contracts/template';
import { FilterSelect } from '../../../components/page/FilterSelect';
import { languageNameFor } from '../../../components/page/language-name';
import { SearchField } from '../../../components/page/SearchField';
import { useText } from '../../../components/use-text';
import { useStateText } from '../state/TemplateState';
import { useCategoryText } from '../state/use-category-text';
import { filterChoices, type TemplateFilters } from './template-rows';

interface TemplateFilterBarProps {
  readonly templates: readonly Template[];
  readonly filters: TemplateFilters;
  readonly onChange: (name: keyof TemplateFilters, value: string) => void;
}

export function TemplateFilterBar({ templates, filters, onChange }: TemplateFilterBarProps) {
  const t = useText();
  const { locale } = useIntl();
  const stateText = useStateText();
  const categoryText = useCategoryText();
  const { categories, languages, states } = filterChoices(templates);
  const choices = (values: readonly string[], label: (value: string) => string) => values.map((value) => ({ value, label: label(value) }));
  return (
    <Bar>
      <SearchField
        label={t('templates.search')}
        placeholder={t('templates.search.placeholder')}
        value={filters.q}
        onChange={(value) => onChange('q', value)}
      />
      <FilterSelect
        label={t('templates.category')}
        all={t('templates.filter.categories')}
        value={filters.category}
        options={choices(categories, categoryText)}
        onChange={(value) => onChange('category', value)}
      />
      <FilterSelect
        label={t('templates.language')}
        all={t('templates.filter.languages')}
        value={filters.language}
        options={choices(languages, (code) => languageNameFor(locale, code))}
        onChange={(value) => onChange('language', value)}
      />
      <FilterSelect
        label={t('templates.state')}
        all={t('templates.filter.states')}
        value={filters.state}
        options={choices(states, stateText)}
        onChange={(value) => onChange('state', value)}
      />
    </Bar>
  );
}

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  padding-block-end: 16px;
`;
