import { IconButton, Menu } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import { useText } from '../../../components/use-text';
import { templateAddress } from './template-address';

interface TemplateRowMenuProps {
  readonly name: string;
  readonly canManage: boolean;
  readonly onDelete: () => void;
}

export function TemplateRowMenu({ name, canManage, onDelete }: TemplateRowMenuProps) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Menu.Root>
      <Menu.Trigger tag={IconButton} icon={<More />} label={t('page.actions-for', { name })} variant="ghost" endIcon={null} />
      <Menu.Content popoverPlacement="bottom-end">
        <Menu.Item onSelect={() => navigate(templateAddress(name))}>{t('page.open')}</Menu.Item>
        {canManage && (
          <Menu.Item variant="danger" onSelect={onDelete}>
            {t('page.delete')}
          </Menu.Item>
        )}
      </Menu.Content>
    </Menu.Root>
  );
}
