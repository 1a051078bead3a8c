import { useWhatsappAssignableUsersQuery } from '../../../api/agents-api';
import { ChoiceField } from '../../../components/page/ChoiceField';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';

const NOBODY = 'nobody';

interface AssignFieldProps {
  readonly value: number | null;
  readonly onChange: (userId: number | null) => void;
}

/** Who gets a conversation that belongs to nobody yet. */
export function AssignField({ value, onChange }: AssignFieldProps) {
  const t = useText();
  const { problemAt, isReadOnly } = useAssistantForm();
  const users = useWhatsappAssignableUsersQuery().data?.data ?? [];
  const isKnown = value === null || users.some(({ id }) => id === value);
  return (
    <ChoiceField
      name="handoff.assignTo"
      label={t('assistants.assign')}
      hint={t('assistants.assign.hint')}
      value={value === null ? NOBODY : String(value)}
      options={[
        { value: NOBODY, label: t('assistants.assign.nobody') },
        ...users.map(({ id, name }) => ({ value: String(id), label: name })),
        ...(isKnown ? [] : [{ value: String(value), label: t('assistants.assign.gone', { id: String(value) }) }]),
      ]}
      problem={problemAt('handoff.assignTo')}
      isDisabled={isReadOnly}
      onChange={(next) => onChange(next === NOBODY ? null : Number(next))}
    />
  );
}
