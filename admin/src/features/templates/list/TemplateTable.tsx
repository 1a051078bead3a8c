import { VisuallyHidden } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { AboveRow, CodeChips, DataTable, NarrowFacts, RowDetail, RowName, TableCard } from '../../../components/page/DataTable';
import { useText } from '../../../components/use-text';
import { Quality } from '../state/Quality';
import { TemplateState, useReasonText } from '../state/TemplateState';
import { useCategoryText } from '../state/use-category-text';
import { templateAddress } from './template-address';
import { TemplateRowMenu } from './TemplateRowMenu';
import type { TemplateRow } from './template-rows';

interface TemplateTableProps {
  readonly rows: readonly TemplateRow[];
  readonly canManage: boolean;
  readonly onDelete: (row: TemplateRow) => void;
}

export function TemplateTable({ rows, canManage, onDelete }: TemplateTableProps) {
  const t = useText();
  return (
    <TableCard>
      <DataTable aria-label={t('page.templates')}>
        <thead>
          <tr>
            <th scope="col">{t('templates.column.template')}</th>
            <th scope="col">{t('templates.category')}</th>
            <th scope="col">{t('page.languages')}</th>
            <th scope="col">{t('templates.column.state')}</th>
            <th scope="col" data-roomy>
              {t('templates.column.quality')}
            </th>
            <th scope="col">
              <VisuallyHidden>{t('page.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.name} row={row} canManage={canManage} onDelete={() => onDelete(row)} />
          ))}
        </tbody>
      </DataTable>
    </TableCard>
  );
}

function Row({ row, canManage, onDelete }: { row: TemplateRow; canManage: boolean; onDelete: () => void }) {
  const categoryText = useCategoryText();
  const { name, category, languages, text, quality } = row;
  return (
    <tr data-template={name}>
      <td>
        <RowName>
          <Link to={templateAddress(name)}>{name}</Link>
        </RowName>
        <RowDetail>{text}</RowDetail>
        <NarrowFacts>
          <State row={row} />
          <span>{categoryText(category)}</span>
          <Codes languages={languages} />
        </NarrowFacts>
      </td>
      <td data-wide>{categoryText(category)}</td>
      <td data-wide>
        <Codes languages={languages} />
      </td>
      <td data-wide>
        <State row={row} />
      </td>
      <td data-roomy>
        <Quality quality={quality} />
      </td>
      <td data-figure>
        <AboveRow>
          <TemplateRowMenu name={name} canManage={canManage} onDelete={onDelete} />
        </AboveRow>
      </td>
    </tr>
  );
}

function Codes({ languages }: Pick<TemplateRow, 'languages'>) {
  return (
    <CodeChips>
      {languages.map(({ language }) => (
        <span key={language}>{language}</span>
      ))}
    </CodeChips>
  );
}

function State({ row: { worst, isMixed, languages, hasUnsentChanges } }: { row: TemplateRow }) {
  const t = useText();
  const reasonText = useReasonText();
  const reason = worst.status === 'APPROVED' ? null : reasonText(worst.reason);
  const concerned = isMixed ? languages.filter(({ status }) => status === worst.status).map(({ language }) => language) : [];
  return (
    <Stack>
      <TemplateState state={worst.status} languages={concerned} />
      {reason !== null && <Reason $isBad={worst.status === 'REJECTED' || worst.status === 'DISABLED'}>{reason}</Reason>}
      {hasUnsentChanges && <Reason $isBad={false}>{t('templates.state.changed')}</Reason>}
    </Stack>
  );
}

const Stack = styled.span`
  display: inline-flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 2px;
`;
const Reason = styled.span<{ $isBad: boolean }>`
  max-width: 260px;
  color: ${({ $isBad }) => color($isBad ? 'dangerText' : 'muted')};
  font-size: 12px;
  line-height: 16px;
`;
