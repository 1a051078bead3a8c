import { CountedField } from '../../../components/content-fields/CountedField';
import { FieldRow } from '../../../components/content-fields/FieldLayout';
import type { ContentErrors } from '../../../components/content-fields/problem';
import { Details } from '../../../components/page/Details';
import { useText } from '../../../components/use-text';
import type { ProviderForm } from './provider-form';

interface PriceFieldsProps {
  readonly form: ProviderForm;
  readonly errors: ContentErrors;
  readonly onChange: (form: ProviderForm) => void;
}

/** Nothing is hard-coded: prices change, and many models cost nothing. */
export function PriceFields({ form, errors, onChange }: PriceFieldsProps) {
  const t = useText();
  const isWrong = errors.inputPrice !== undefined || errors.outputPrice !== undefined;
  return (
    <Details open={isWrong || undefined}>
      <summary>{t('assistants.provider.price')}</summary>
      <p>{t('assistants.provider.price.hint')}</p>
      <FieldRow>
        <CountedField
          name="provider-price-input"
          label={t('assistants.provider.price.input')}
          value={form.inputPrice}
          problem={errors.inputPrice}
          inputMode="decimal"
          onChange={(inputPrice) => onChange({ ...form, inputPrice })}
        />
        <CountedField
          name="provider-price-output"
          label={t('assistants.provider.price.output')}
          value={form.outputPrice}
          problem={errors.outputPrice}
          inputMode="decimal"
          onChange={(outputPrice) => onChange({ ...form, outputPrice })}
        />
        <CountedField
          name="provider-currency"
          label={t('assistants.provider.price.currency')}
          value={form.currency}
          onChange={(currency) => onChange({ ...form, currency: currency.slice(0, 8) })}
        />
      </FieldRow>
    </Details>
  );
}
