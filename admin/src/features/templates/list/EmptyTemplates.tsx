import { Button, LinkButton } from '@strapi/design-system';
import { File, Plus, Search } from '@strapi/icons';
import { Link } from 'react-router-dom';

import { EmptyList } from '../../../components/page/ListStates';
import { useText } from '../../../components/use-text';
import { newTemplateAddress } from './template-address';

export function EmptyTemplates({ canManage }: { canManage: boolean }) {
  const t = useText();
  return (
    <EmptyList
      icon={<File />}
      title={t('templates.empty.title')}
      text={t(canManage ? 'templates.empty.text' : 'templates.empty.ask')}
      action={
        canManage && (
          <LinkButton tag={Link} to={newTemplateAddress} startIcon={<Plus />}>
            {t('templates.new')}
          </LinkButton>
        )
      }
    />
  );
}

export function NothingFound({ onClear }: { onClear: () => void }) {
  const t = useText();
  return (
    <EmptyList
      icon={<Search />}
      title={t('page.nothing-found')}
      text={t('templates.nothing-found')}
      action={
        <Button variant="tertiary" onClick={onClear}>
          {t('page.show-all')}
        </Button>
      }
    />
  );
}
