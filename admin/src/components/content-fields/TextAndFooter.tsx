import { messageLimits } from '../../../../contracts/message-limits';
import { useText } from '../use-text';
import { CountedField } from './CountedField';
import type { ContentErrors } from './problem';

interface TextAndFooterProps<Draft> {
  readonly value: Draft;
  readonly bodyLimit: number;
  readonly errors: ContentErrors;
  readonly onChange: (value: Draft) => void;
}

/** What all messages with elements have in common. */
export function TextAndFooter<Draft extends { readonly body: string; readonly footer: string }>(props: TextAndFooterProps<Draft>) {
  const { value, bodyLimit, errors, onChange } = props;
  const t = useText();
  return (
    <>
      <CountedField
        name="body"
        label={t('fields.body')}
        value={value.body}
        limit={bodyLimit}
        problem={errors.body}
        isRequired
        isLong
        onChange={(body) => onChange({ ...value, body })}
      />
      <CountedField
        name="footer"
        label={t('fields.footer')}
        value={value.footer}
        limit={messageLimits.footer}
        problem={errors.footer}
        onChange={(footer) => onChange({ ...value, footer })}
      />
    </>
  );
}
