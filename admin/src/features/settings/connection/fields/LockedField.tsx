import type { FieldState } from '../../../../../../contracts/connection';
import { isSecretField, type ConnectionField } from '../../../../../../contracts/connection-fields';
import { color } from '../../../../components/inbox-colors';
import { LockMark } from '../../../../components/status-icons';
import { useRichText } from '../../../../components/use-rich-text';
import { useText } from '../../../../components/use-text';
import { Code } from '../parts/Code';
import { BoxedField } from './BoxedField';
import { masked } from './masked';
import { useFieldName } from './use-field-name';

interface LockedFieldProps {
  readonly field: ConnectionField;
  readonly kept: FieldState;
  readonly problem?: string | undefined;
}

/** It stands in the environment or in the project's configuration, and wins: here it can only be seen. */
export function LockedField({ field, kept, problem }: LockedFieldProps) {
  const t = useText();
  const nameOf = useFieldName();
  const rich = useRichText();
  return (
    <BoxedField
      label={nameOf(field)}
      value={isSecretField(field) ? masked(kept.last4) : (kept.value ?? '')}
      spoken={isSecretField(field) ? t('setup.secret.spoken', { label: nameOf(field), last4: kept.last4 ?? '' }) : undefined}
      isFixed
      problem={problem}
      end={
        <span style={{ display: 'inline-flex', paddingInlineEnd: 8, color: color('muted') }}>
          <LockMark size={14} />
        </span>
      }
      hint={rich('setup.locked', { place: kept.place ?? 'config/plugins' }, { code: (parts) => <Code>{parts}</Code> })}
    />
  );
}
