import { useIntl } from 'react-intl';

import type { FieldState, StepState } from '../../../../../../contracts/connection';
import { isSecretField, type ConnectionField } from '../../../../../../contracts/connection-fields';
import { useText } from '../../../../components/use-text';
import { useGuide } from '../guide/guide-context';
import { BoxButton } from './BoxButton';
import { BoxedField } from './BoxedField';
import { LockedField } from './LockedField';
import { masked } from './masked';
import { TypedField } from './TypedField';
import type { FieldForm } from './use-field-form';
import { useFieldName } from './use-field-name';
import { useFieldProblemText, useFieldTrouble } from './use-field-texts';

interface ConnectionInputProps {
  readonly field: ConnectionField;
  readonly form: FieldForm;
  /** Whose troubles it shows. */
  readonly step: StepState | null;
  readonly hint?: string;
}

/** One value of the connection: typed, kept, or locked by the project. A secret that is kept is never shown, only replaced. */
export function ConnectionInput({ field, form, step, hint }: ConnectionInputProps) {
  const t = useText();
  const nameOf = useFieldName();
  const { state, mayUpdate } = useGuide();
  const problemText = useFieldProblemText();
  const trouble = useFieldTrouble(state, step)(field);
  const kept = state.fields[field];
  const label = nameOf(field);
  const spoken = useSpoken(label, kept);

  if (kept.source === 'locked') return <LockedField field={field} kept={kept} problem={trouble} />;

  const typed = form.drafts[field];
  const isSecret = isSecretField(field);
  const isKept = kept.source === 'stored' && typed === undefined;
  if (!mayUpdate || (isKept && isSecret)) {
    return (
      <BoxedField
        label={label}
        value={kept.source === 'none' ? t('setup.not-set') : isSecret ? masked(kept.last4) : (kept.value ?? '')}
        spoken={spoken}
        hint={hint}
        problem={trouble}
        isFixed={!mayUpdate}
        end={
          mayUpdate && (
            <BoxButton type="button" aria-label={t('setup.replace.name', { name: label })} onClick={() => form.set(field, '')}>
              {t('setup.replace')}
            </BoxButton>
          )
        }
      />
    );
  }
  return (
    <TypedField
      name={field}
      label={label}
      value={typed ?? kept.value ?? ''}
      hint={hint}
      problem={problemText(form.problems[field]) ?? (typed === undefined ? trouble : undefined)}
      isSecret={isSecret}
      isDisabled={isSecret && !state.hasEncryptionKey}
      isReplacing={kept.source === 'stored' && isSecret}
      onChange={(text) => form.set(field, text)}
    />
  );
}

/** Instead of dots. */
function useSpoken(label: string, { source, last4 }: FieldState): string | undefined {
  const t = useText();
  const { locale } = useIntl();
  if (source === 'none' || last4 === null) return undefined;
  return t('setup.secret.spoken', { label, last4: [...last4].join(' ').toLocaleUpperCase(locale) });
}
