import { ChoiceField } from '../../../components/page/ChoiceField';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';

const SECOND_MS = 1_000;
const choices = [0, 3, 6, 10, 20, 30, 60];

/** People write in bursts: one answer to all of them is better, and billed once. */
export function WaitField() {
  const t = useText();
  const { draft, change, problemAt, isReadOnly } = useAssistantForm();
  const { windowMs, maxMs } = draft.debounce;
  const seconds = windowMs / SECOND_MS;
  const all = choices.includes(seconds) ? choices : [...choices, seconds].sort((a, b) => a - b);
  return (
    <ChoiceField
      name="debounce.windowMs"
      label={t('assistants.wait')}
      value={String(seconds)}
      options={all.map((each) => ({ value: String(each), label: t('assistants.wait.seconds', { count: each }) }))}
      hint={t(seconds === 0 ? 'assistants.wait.none.hint' : 'assistants.wait.hint', { seconds: maxMs / SECOND_MS })}
      problem={problemAt('debounce.windowMs')}
      isDisabled={isReadOnly}
      onChange={(next) => change({ ...draft, debounce: { ...draft.debounce, windowMs: Number(next) * SECOND_MS } })}
    />
  );
}
