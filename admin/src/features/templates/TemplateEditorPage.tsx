import { useRef } from 'react';

import { File } from '@strapi/icons';
import { LinkButton } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';

import { permissions } from '../../../../contracts/permissions';
import { useWhatsappTemplatesQuery } from '../../api/templates-api';
import { EmptyList, ListProblem, ListSkeleton } from '../../components/page/ListStates';
import { PageFrame } from '../../components/page/PageFrame';
import { PageHeader } from '../../components/page/PageHeader';
import { usePermission } from '../../components/use-permission';
import { useText } from '../../components/use-text';
import { TemplateEditor } from './editor/TemplateEditor';
import { templatesAddress } from './list/template-address';

const NEW = 'new';

/** `/plugins/whatsapp/templates/:name`; `new` is a template that is still without a name. */
export function TemplateEditorPage() {
  const t = useText();
  const { name = NEW } = useParams();
  return (
    <PageFrame page="templates" title={name === NEW ? t('templates.new') : name}>
      <LoadedEditor name={name} />
    </PageFrame>
  );
}

function LoadedEditor({ name }: { name: string }) {
  const t = useText();
  const { data, isError, refetch } = useWhatsappTemplatesQuery();
  const { isAllowed: canManage, isLoading } = usePermission(permissions.templatesManage);
  // The editor that made a template stays the same one when the address becomes the template's own.
  const created = useRef<string | null>(null);
  const back = { to: templatesAddress, label: t('page.templates') };
  if (!data || isLoading) {
    return (
      <>
        <PageHeader title={name === NEW ? t('templates.new') : name} back={back} />
        {isError ? (
          <ListProblem text={t('templates.failed')} onRetry={() => void refetch()} />
        ) : (
          <ListSkeleton label={t('templates.loading')} />
        )}
      </>
    );
  }
  const isNew = name === NEW;
  if (!isNew && created.current !== name && !data.data.some((template) => template.name === name)) {
    return (
      <EmptyList
        icon={<File />}
        title={t('templates.missing', { name })}
        text={t('templates.missing.text')}
        action={
          <LinkButton tag={Link} to={templatesAddress} variant="tertiary">
            {t('page.templates')}
          </LinkButton>
        }
      />
    );
  }
  return (
    <TemplateEditor
      key={isNew || created.current === name ? NEW : name}
      name={isNew ? null : name}
      templates={data.data}
      canManage={canManage}
      onCreated={(createdName) => {
        created.current = createdName;
      }}
    />
  );
}
