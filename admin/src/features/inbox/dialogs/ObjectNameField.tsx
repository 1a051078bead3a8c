import { CountedField } from '../../../components/content-fields/CountedField';
import { textProblem } from '../../../components/content-fields/problem';
import { useText } from '../../../components/use-text';
import { OBJECT_NAME_LIMIT, type SaveProblem } from './use-save-object';

interface ObjectNameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** Nothing is called wrong before the first try. */
  readonly hasTried: boolean;
  /** The server's answer to the last try. */
  readonly refused: SaveProblem | null;
}

export function ObjectNameField({ value, onChange, hasTried, refused }: ObjectNameFieldProps) {
  const t = useText();
  const own = (hasTried && objectNameProblem(value)) || undefined;
  return (
    <CountedField
      name="object-name"
      label={t('inbox.save.name')}
      hint={t('inbox.save.hint')}
      value={value}
      limit={OBJECT_NAME_LIMIT}
      isRequired
      autoFocus
      problem={refused?.field === 'name' ? { code: 'refused', message: refused.message } : own}
      onChange={onChange}
    />
  );
}

export function objectNameProblem(name: string) {
  return textProblem(name, { limit: OBJECT_NAME_LIMIT, isRequired: true });
}
