import { ownLanguageName } from '../page/language-name';
import { useText } from '../use-text';
import { shippedLocales } from './contact-locales';
import { LocaleGroup } from './LocaleGroup';
import { withLocaleWords } from './locale-values';
import { WordsField } from './WordsField';

interface LocaleWordsProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly isDisabled?: boolean;
  readonly problemAt: (field: string) => string | undefined;
  readonly onChange: (values: Record<string, string[]>) => void;
}

/** Words in each language, besides the shipped ones. */
export function LocaleWords({ name, label, hint, placeholder, values, isDisabled = false, problemAt, onChange }: LocaleWordsProps) {
  const t = useText();
  const read = (word: string) => (isWord(word) ? { word } : { problem: t('locale.word', wordLength) });
  const change = (locale: string, words: readonly string[]) => onChange(withLocaleWords(values, locale, words));
  return (
    <LocaleGroup
      label={label}
      hint={hint}
      values={values}
      always={shippedLocales}
      isDisabled={isDisabled}
      onRemove={(locale) => change(locale, [])}
    >
      {(locale) => (
        <WordsField
          name={`${name}.${locale}`}
          label={t('locale.in', { label, language: ownLanguageName(locale) })}
          words={values[locale] ?? []}
          placeholder={placeholder}
          isDisabled={isDisabled}
          read={read}
          problem={problemAt(`${name}.${locale}`)}
          onChange={(words) => change(locale, words)}
        />
      )}
    </LocaleGroup>
  );
}

/** As the contracts have it, for all lists of words. */
const wordLength = { min: 2, max: 80 };

function isWord(text: string): boolean {
  return text.length >= wordLength.min && text.length <= wordLength.max;
}
