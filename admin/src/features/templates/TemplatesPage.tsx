import { useState } from 'react';

import { LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';

import { permissions } from '../../../../contracts/permissions';
import { useWhatsappTemplatesQuery } from '../../api/templates-api';
import { ListProblem, ListSkeleton } from '../../components/page/ListStates';
import { PageFrame } from '../../components/page/PageFrame';
import { PageHeader } from '../../components/page/PageHeader';
import { usePermission } from '../../components/use-permission';
import { useText } from '../../components/use-text';
import { DeleteTemplate } from './list/DeleteTemplate';
import { EmptyTemplates, NothingFound } from './list/EmptyTemplates';
import { newTemplateAddress } from './list/template-address';
import { filteredRows, templateRows, type TemplateRow } from './list/template-rows';
import { SyncButton } from './list/SyncButton';
import { TemplateFilterBar } from './list/TemplateFilterBar';
import { TemplateSummary } from './list/TemplateSummary';
import { TemplateTable } from './list/TemplateTable';
import { useTemplateFilters } from './list/use-template-filters';

/** `/plugins/whatsapp/templates`: one row for each name. */
export function TemplatesPage() {
  const t = useText();
  return (
    <PageFrame page="templates" title={t('page.templates')}>
      <TemplateList />
    </PageFrame>
  );
}

function TemplateList() {
  const t = useText();
  const { locale } = useIntl();
  const { data, isError, refetch } = useWhatsappTemplatesQuery();
  const { isAllowed: canManage } = usePermission(permissions.templatesManage);
  const { filters, setFilter, clear } = useTemplateFilters();
  const [deleted, setDeleted] = useState<TemplateRow | null>(null);
  const templates = data?.data ?? [];
  const rows = filteredRows(templateRows(templates, locale), filters);
  return (
    <>
      <PageHeader
        title={t('page.templates')}
        subtitle={templates.length > 0 && <TemplateSummary templates={templates} />}
        actions={
          canManage && (
            <>
              <SyncButton />
              <LinkButton tag={Link} to={newTemplateAddress} size="S" startIcon={<Plus />}>
                {t('templates.new')}
              </LinkButton>
            </>
          )
        }
      />
      {!data && isError && <ListProblem text={t('templates.failed')} onRetry={() => void refetch()} />}
      {!data && !isError && <ListSkeleton label={t('templates.loading')} />}
      {data && templates.length === 0 && <EmptyTemplates canManage={canManage} />}
      {templates.length > 0 && (
        <>
          <TemplateFilterBar templates={templates} filters={filters} onChange={setFilter} />
          {rows.length > 0 ? <TemplateTable rows={rows} canManage={canManage} onDelete={setDeleted} /> : <NothingFound onClear={clear} />}
        </>
      )}
      {deleted && <DeleteTemplate row={deleted} onDone={() => setDeleted(null)} onCancel={() => setDeleted(null)} />}
    </>
  );
}
