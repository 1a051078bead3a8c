import { ownLanguageName } from '../page/language-name';
import { useText } from '../use-text';
import { shippedLocales } from './contact-locales';
import { LocaleGroup } from './LocaleGroup';
import { LocaleTextInput } from './LocaleTextInput';
import { withLocaleText, withoutLocale } from './locale-values';

interface LocaleTextsProps {
  /** Of the form, such as `handoff.messages`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly values: Readonly<Record<string, string>>;
  /** What is sent where nothing is written, by language. */
  readonly shipped: Readonly<Record<string, string>>;
  readonly limit: number;
  readonly isDisabled?: boolean;
  /** What is wrong with a field, such as `handoff.messages.es`. */
  readonly problemAt: (field: string) => string | undefined;
  readonly onChange: (values: Record<string, string>) => void;
}

/** The same text in each language. The panel's own are there from the start; where nothing is written, the shipped text is sent. */
export function LocaleTexts(props: LocaleTextsProps) {
  const { name, label, hint, values, shipped, limit, isDisabled = false, problemAt, onChange } = props;
  const t = useText();
  return (
    <LocaleGroup
      label={label}
      hint={hint}
      values={values}
      always={shippedLocales}
      isDisabled={isDisabled}
      onRemove={(locale) => onChange(withoutLocale(values, locale))}
    >
      {(locale) => (
        <LocaleTextInput
          name={`${name}.${locale}`}
          label={t('locale.in', { label, language: ownLanguageName(locale) })}
          value={values[locale] ?? ''}
          placeholder={shipped[locale] ?? t('locale.empty')}
          limit={limit}
          isDisabled={isDisabled}
          problem={problemAt(`${name}.${locale}`)}
          onChange={(text) => onChange(withLocaleText(values, locale, text))}
        />
      )}
    </LocaleGroup>
  );
}
