import { useState } from 'react';

import { SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { TapAction } from '../../../../../contracts/message-object';
import { useText } from '../../../components/use-text';
import { tapActionOf, tapChoice } from '../model/tap-choice';
import type { TapOption } from './use-tap-options';

interface TapSelectProps {
  /** Words of the button or row. */
  readonly name: string;
  readonly action: TapAction | undefined;
  readonly options: readonly TapOption[];
  readonly onChange: (action: TapAction | null) => void;
}

/** What a tap does. Ten rows with all objects each would be a lot: the choices are drawn when the list opens. */
export function TapSelect({ name, action, options, onChange }: TapSelectProps) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const value = tapChoice(action);
  const known = options.find((option) => option.value === value);
  const chosen: TapOption = known ?? { value, label: t('messageObjects.tap.gone') };
  const shown = isOpen ? (known ? options : [...options, chosen]) : [chosen];
  return (
    <SingleSelect
      aria-label={t('messageObjects.tap.of', { name })}
      data-part="tap"
      value={value}
      hasError={known === undefined}
      customizeContent={() => chosen.label}
      onOpenChange={setIsOpen}
      onChange={(next) => onChange(tapActionOf(String(next)))}
    >
      {shown.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
