import { assistantLimits } from '../../../../../contracts/assistant';
import { shippedTexts } from '../../../../../domain/automation/shipped-texts';
import { FieldRow } from '../../../components/content-fields/FieldLayout';
import { LocaleTexts } from '../../../components/locale-fields/LocaleTexts';
import { LocaleWords } from '../../../components/locale-fields/LocaleWords';
import { FormSection } from '../../../components/page/FormSection';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { NumberField } from '../limits/NumberField';
import { AssignField } from './AssignField';
import { TopicRows } from './TopicRows';

/** When a person goes on, who that is, and what the contact reads then. */
export function HandoffTab() {
  const t = useText();
  const { draft, change, problemAt, isReadOnly } = useAssistantForm();
  const { handoff } = draft;
  const set = (next: Partial<typeof handoff>) => change({ ...draft, handoff: { ...handoff, ...next } });
  return (
    <>
      <FormSection title={t('assistants.handoff.when')}>
        <LocaleWords
          name="handoff.keywords"
          label={t('assistants.handoff.words')}
          hint={t('assistants.handoff.words.hint')}
          placeholder={t('assistants.handoff.words.placeholder')}
          values={handoff.keywords}
          isDisabled={isReadOnly}
          problemAt={problemAt}
          onChange={(keywords) => set({ keywords })}
        />
        <TopicRows topics={handoff.topics} onChange={(topics) => set({ topics: [...topics] })} />
        <FieldRow>
          <NumberField
            name="handoff.maxTurns"
            label={t('assistants.handoff.turns')}
            unit={t('assistants.unit.answers')}
            value={handoff.maxTurns}
            onChange={(maxTurns) => set({ maxTurns })}
          />
          <NumberField
            name="handoff.maxRepeat"
            label={t('assistants.handoff.repeat')}
            unit={t('assistants.unit.times')}
            value={handoff.maxRepeat}
            onChange={(maxRepeat) => set({ maxRepeat })}
          />
        </FieldRow>
      </FormSection>
      <FormSection title={t('assistants.handoff.who')}>
        <AssignField value={handoff.assignTo} onChange={(assignTo) => set({ assignTo })} />
      </FormSection>
      <FormSection title={t('assistants.handoff.reads')}>
        <LocaleTexts
          name="handoff.messages"
          label={t('assistants.handoff.message')}
          hint={t('assistants.handoff.message.hint')}
          values={handoff.messages}
          shipped={shippedTexts.handoff}
          limit={assistantLimits.messageText}
          isDisabled={isReadOnly}
          problemAt={problemAt}
          onChange={(messages) => set({ messages })}
        />
        <LocaleTexts
          name="handoff.failureMessages"
          label={t('assistants.handoff.failure')}
          hint={t('assistants.handoff.failure.hint')}
          values={handoff.failureMessages}
          shipped={shippedTexts.failure}
          limit={assistantLimits.messageText}
          isDisabled={isReadOnly}
          problemAt={problemAt}
          onChange={(failureMessages) => set({ failureMessages })}
        />
      </FormSection>
    </>
  );
}
