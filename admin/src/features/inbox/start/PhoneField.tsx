import { useMemo } from 'react';

import { Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type { CountryCode } from 'libphonenumber-js/min';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useText } from '../../../components/use-text';
import type { PhoneReading } from './phone-input';
import type { usePhoneLibrary } from './use-phone-library';

interface PhoneFieldProps {
  readonly library: ReturnType<typeof usePhoneLibrary>;
  readonly text: string;
  readonly country: CountryCode | null;
  readonly reading: PhoneReading;
  readonly error: string | undefined;
  readonly onText: (text: string) => void;
  readonly onCountry: (country: CountryCode) => void;
}

const SAMPLE_NUMBER = '+34 612 345 678';

/** A number with its country: typed with a plus it names the country itself. */
export function PhoneField({ library, text, country, reading, error, onText, onCountry }: PhoneFieldProps) {
  const t = useText();
  const countries = useCountries(library);
  const shown = reading.kind === 'number' ? (reading.country ?? country) : country;
  return (
    <Pair>
      <Field.Root name="country">
        <Field.Label>{t('inbox.new.country')}</Field.Label>
        <SingleSelect
          value={countries.length === 0 ? null : shown}
          placeholder={t('inbox.new.country.choose')}
          onChange={(chosen) => {
            const found = countries.find(({ code }) => code === chosen);
            if (found) onCountry(found.code);
          }}
        >
          {countries.map(({ code, name, callingCode }) => (
            <SingleSelectOption key={code} value={code}>
              {t('inbox.new.country.option', { name, code: `+${callingCode}` })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root
        name="phone"
        required
        error={error ?? false}
        hint={reading.kind === 'number' ? t('inbox.new.will-be', { number: reading.shown }) : t('inbox.new.phone.hint')}
      >
        <Field.Label>{t('fields.phone.label')}</Field.Label>
        <TextInput
          type="tel"
          inputMode="tel"
          autoComplete="off"
          autoFocus
          value={text}
          placeholder={SAMPLE_NUMBER}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => onText(event.target.value)}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </Pair>
  );
}

/** By their names in the reader's language. */
function useCountries(library: PhoneFieldProps['library']) {
  const { locale } = useIntl();
  return useMemo(() => {
    if (!library) return [];
    const names = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
    return library
      .getCountries()
      .map((code) => ({ code, name: names.of(code) ?? code, callingCode: library.getCountryCallingCode(code) }))
      .sort((a, b) => a.name.localeCompare(b.name, locale));
  }, [library, locale]);
}

const Pair = styled.div`
  display: grid;
  grid-template-columns: minmax(180px, 1fr) minmax(200px, 1.2fr);
  gap: 16px;
  min-width: 0;

  @media (max-width: 520px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
