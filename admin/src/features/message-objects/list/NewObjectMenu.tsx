import { Menu } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';

import { useText } from '../../../components/use-text';
import { newObjectAddress } from '../addresses';
import { KindIcon, useKindText } from '../KindIcon';
import { objectKinds } from '../model/kinds';

export function NewObjectMenu() {
  const t = useText();
  const kindText = useKindText();
  const navigate = useNavigate();
  return (
    <Menu.Root>
      <Menu.Trigger size="S" variant="default" startIcon={<Plus />}>
        {t('messageObjects.new')}
      </Menu.Trigger>
      <Menu.Content popoverPlacement="bottom-end">
        {objectKinds.map((kind) => (
          <Menu.Item key={kind} startIcon={<KindIcon kind={kind} />} onSelect={() => navigate(newObjectAddress(kind))}>
            {kindText(kind)}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}
