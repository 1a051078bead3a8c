import { useRef } from 'react';

import { Button, Menu } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { QuietTrigger } from '../../../components/page/QuietTrigger';
import { useText } from '../../../components/use-text';

interface VariableButtonProps {
  /** Used elsewhere and not here yet. */
  readonly names: readonly string[];
  /** Null makes a new one. */
  readonly onInsert: (name: string | null) => void;
}

export function VariableButton({ names, onInsert }: VariableButtonProps) {
  const t = useText();
  const chosen = useRef<string | null | undefined>(undefined);
  if (names.length === 0) {
    return (
      <QuietTrigger>
        <Button type="button" size="S" variant="ghost" startIcon={<Plus />} onClick={() => onInsert(null)}>
          {t('templates.variable.add')}
        </Button>
      </QuietTrigger>
    );
  }
  return (
    <Menu.Root>
      <QuietTrigger>
        <Menu.Trigger size="S" variant="ghost" startIcon={<Plus />} endIcon={null}>
          {t('templates.variable.add')}
        </Menu.Trigger>
      </QuietTrigger>
      <Menu.Content
        popoverPlacement="bottom-end"
        // The cursor goes back into the text, not to the button.
        onCloseAutoFocus={(event) => {
          if (chosen.current === undefined) return;
          event.preventDefault();
          onInsert(chosen.current);
          chosen.current = undefined;
        }}
      >
        {names.map((name) => (
          <Menu.Item key={name} onSelect={() => (chosen.current = name)}>
            {`{{${name}}}`}
          </Menu.Item>
        ))}
        <Menu.Item onSelect={() => (chosen.current = null)}>{t('templates.variable.new')}</Menu.Item>
      </Menu.Content>
    </Menu.Root>
  );
}
