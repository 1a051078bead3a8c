import { Field, TextInput } from '@strapi/design-system';

import { useText } from '../../../components/use-text';
import { serverNow } from '../../../live/live-store';
import { instantOf } from './template-values';

interface OfferFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** When a limited-time offer ends, in the reader's own time. */
export function OfferField({ value, onChange }: OfferFieldProps) {
  const t = useText();
  const at = instantOf(value);
  const isPast = at !== null && Date.parse(at) <= serverNow();
  return (
    <Field.Root name="need-offer" required error={isPast ? t('picker.offer.past') : false}>
      <Field.Label>{t('picker.offer')}</Field.Label>
      <TextInput
        type="datetime-local"
        value={value}
        data-template-field="offer"
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
      <Field.Error />
    </Field.Root>
  );
}
