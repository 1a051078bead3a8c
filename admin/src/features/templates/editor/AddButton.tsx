import { Menu } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import { QuietTrigger } from '../../../components/page/QuietTrigger';
import { useText } from '../../../components/use-text';
import type { ButtonKind } from '../model/buttons';

/** Only kinds of which one more fits. */
export function AddButton({ kinds, onAdd }: { kinds: readonly ButtonKind[]; onAdd: (kind: ButtonKind) => void }) {
  const t = useText();
  return (
    <Menu.Root>
      <QuietTrigger>
        <Menu.Trigger size="S" variant="ghost" startIcon={<Plus />} endIcon={null} disabled={kinds.length === 0}>
          {t('templates.button.add')}
        </Menu.Trigger>
      </QuietTrigger>
      <Menu.Content popoverPlacement="bottom-end">
        {kinds.map((kind) => (
          <Menu.Item key={kind} onSelect={() => onAdd(kind)}>
            {t(`templates.button.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
}
