import { useEffect, useRef, type RefObject } from 'react';

import { Menu } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import { contactPlaceholders, type ContactPlaceholder } from '../../../../../domain/placeholders';
import { insertText, type TextField } from '../../../components/page/insert-text';
import { QuietTrigger } from '../../../components/page/QuietTrigger';
import { useText } from '../../../components/use-text';
import { placeholderText } from '../model/placeholder-text';

/** Puts a field of the contact where the cursor was last, in whatever text of the form that is. */
export function PlaceholderMenu({ form }: { form: RefObject<HTMLElement | null> }) {
  const t = useText();
  const last = useLastTextField(form);
  const chosen = useRef<ContactPlaceholder | null>(null);
  const insert = (name: ContactPlaceholder) => {
    const field = last.current ?? form.current?.querySelector<TextField>('textarea, input[type="text"], input:not([type])') ?? null;
    if (!field) return;
    const { text, selected } = placeholderText(name, t('messageObjects.placeholder.fallback'));
    const start = field.selectionStart ?? field.value.length;
    field.focus();
    field.setSelectionRange(start, field.selectionEnd ?? start);
    insertText(field, text);
    // What stands in where nothing is known is there to be written over.
    if (selected) field.setSelectionRange(start + selected[0], start + selected[1]);
  };
  return (
    <QuietTrigger>
      <Menu.Root>
        <Menu.Trigger size="S" variant="ghost" startIcon={<Plus />} endIcon={null}>
          {t('messageObjects.placeholder.add')}
        </Menu.Trigger>
        <Menu.Content
          popoverPlacement="bottom-end"
          onCloseAutoFocus={(event) => {
            if (chosen.current === null) return;
            event.preventDefault();
            insert(chosen.current);
            chosen.current = null;
          }}
        >
          {contactPlaceholders.map((name) => (
            <Menu.Item key={name} onSelect={() => (chosen.current = name)}>
              {t(`messageObjects.placeholder.${name}`)}
            </Menu.Item>
          ))}
        </Menu.Content>
      </Menu.Root>
    </QuietTrigger>
  );
}

const kindsOfText = ['text', 'textarea', 'search', 'url', 'tel'];

function useLastTextField(form: RefObject<HTMLElement | null>): RefObject<TextField | null> {
  const last = useRef<TextField | null>(null);
  useEffect(() => {
    const element = form.current;
    if (!element) return undefined;
    const remember = ({ target }: FocusEvent) => {
      const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
      // A number has no placeholder in it.
      if (isText && kindsOfText.includes(target.type) && target.inputMode !== 'decimal') last.current = target;
    };
    element.addEventListener('focusin', remember);
    return () => element.removeEventListener('focusin', remember);
  }, [form]);
  return last;
}
