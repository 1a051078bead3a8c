import { IconButton, Menu, VisuallyHidden } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import type { MessageObject } from '../../../../../contracts/message-object';
import { color } from '../../../components/inbox-colors';
import { AboveRow, CodeChips, DataTable, NarrowFacts, RowDetail, RowName, TableCard } from '../../../components/page/DataTable';
import { useAgo } from '../../../components/page/use-ago';
import { useText } from '../../../components/use-text';
import { objectAddress } from '../addresses';
import { KindIcon, useKindText } from '../KindIcon';
import { beginning } from './object-rows';

interface ObjectTableProps {
  readonly rows: readonly MessageObject[];
  readonly onDuplicate: (object: MessageObject) => void;
  readonly onDelete: (object: MessageObject) => void;
}

export function ObjectTable({ rows, onDuplicate, onDelete }: ObjectTableProps) {
  const t = useText();
  return (
    <TableCard>
      <DataTable aria-label={t('page.message-objects')}>
        <thead>
          <tr>
            <th scope="col">{t('messageObjects.column.name')}</th>
            <th scope="col">{t('messageObjects.column.kind')}</th>
            <th scope="col">{t('page.languages')}</th>
            <th scope="col" data-figure>
              {t('messageObjects.column.used')}
            </th>
            <th scope="col" data-roomy>
              {t('messageObjects.column.last-used')}
            </th>
            <th scope="col" data-roomy>
              {t('messageObjects.column.updated')}
            </th>
            <th scope="col">
              <VisuallyHidden>{t('page.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((object) => (
            <Row key={object.documentId} object={object} onDuplicate={() => onDuplicate(object)} onDelete={() => onDelete(object)} />
          ))}
        </tbody>
      </DataTable>
    </TableCard>
  );
}

interface RowProps {
  readonly object: MessageObject;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

function Row({ object, onDuplicate, onDelete }: RowProps) {
  const t = useText();
  const ago = useAgo();
  const navigate = useNavigate();
  const { documentId, name, usageCount, lastUsedAt, updatedAt, updatedBy } = object;
  return (
    <tr data-object={name}>
      <td>
        <RowName>
          <Link to={objectAddress(documentId)}>{name}</Link>
        </RowName>
        <RowDetail>{beginning(object)}</RowDetail>
        <NarrowFacts>
          <Kind kind={object.kind} />
          <Locales object={object} />
          <span>{t('messageObjects.used', { count: usageCount })}</span>
        </NarrowFacts>
      </td>
      <td data-wide>
        <Kind kind={object.kind} />
      </td>
      <td data-wide>
        <Locales object={object} />
      </td>
      <td data-wide data-figure>
        {usageCount}
      </td>
      <td data-roomy>{lastUsedAt === null ? '–' : ago(lastUsedAt)}</td>
      <td data-roomy>
        {ago(updatedAt)}
        {updatedBy !== null && <RowDetail>{updatedBy}</RowDetail>}
      </td>
      <td data-figure>
        <AboveRow>
          <Menu.Root>
            <Menu.Trigger tag={IconButton} icon={<More />} label={t('page.actions-for', { name })} variant="ghost" endIcon={null} />
            <Menu.Content popoverPlacement="bottom-end">
              <Menu.Item onSelect={() => navigate(objectAddress(documentId))}>{t('page.open')}</Menu.Item>
              <Menu.Item onSelect={onDuplicate}>{t('messageObjects.duplicate')}</Menu.Item>
              <Menu.Item variant="danger" onSelect={onDelete}>
                {t('page.delete')}
              </Menu.Item>
            </Menu.Content>
          </Menu.Root>
        </AboveRow>
      </td>
    </tr>
  );
}

function Kind({ kind }: { kind: string }) {
  const kindText = useKindText();
  return (
    <IconAndWord>
      <KindIcon kind={kind} />
      {kindText(kind)}
    </IconAndWord>
  );
}

/** The default language first. */
function Locales({ object: { contents, defaultLocale } }: Pick<RowProps, 'object'>) {
  const others = Object.keys(contents).filter((locale) => locale !== defaultLocale);
  return (
    <CodeChips>
      {[defaultLocale, ...others.sort()].map((locale) => (
        <span key={locale}>{locale}</span>
      ))}
    </CodeChips>
  );
}

const IconAndWord = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 8px;

  svg {
    flex: none;
    width: 14px;
    height: 14px;
  }
  svg path {
    fill: ${color('muted')};
  }
`;
