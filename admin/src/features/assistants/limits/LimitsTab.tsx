import { FieldRow } from '../../../components/content-fields/FieldLayout';
import { FormSection } from '../../../components/page/FormSection';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { NumberField } from './NumberField';
import { TemperatureField } from './TemperatureField';

const SECOND_MS = 1_000;

/** What one answer and one day may cost, and how far it looks back. A limit that is reached leads to a person, never to silence. */
export function LimitsTab() {
  const t = useText();
  const { draft, change } = useAssistantForm();
  const { limits, transcript, debounce } = draft;
  const limit = (next: Partial<typeof limits>) => change({ ...draft, limits: { ...limits, ...next } });
  const unit = { tokens: t('assistants.unit.tokens'), messages: t('assistants.unit.messages'), seconds: t('assistants.unit.seconds') };
  return (
    <>
      <FormSection title={t('assistants.limits.turn')} hint={t('assistants.limits.turn.hint')}>
        <FieldRow>
          <NumberField
            name="limits.messagesPerTurn"
            label={t('assistants.limits.messages-per-turn')}
            unit={unit.messages}
            value={limits.messagesPerTurn}
            onChange={(messagesPerTurn) => limit({ messagesPerTurn })}
          />
          <NumberField
            name="limits.stepsPerTurn"
            label={t('assistants.limits.steps-per-turn')}
            unit={t('assistants.unit.calls')}
            value={limits.stepsPerTurn}
            onChange={(stepsPerTurn) => limit({ stepsPerTurn })}
          />
          <NumberField
            name="limits.turnTimeoutMs"
            label={t('assistants.limits.timeout')}
            unit={unit.seconds}
            scale={SECOND_MS}
            value={limits.turnTimeoutMs}
            onChange={(turnTimeoutMs) => limit({ turnTimeoutMs })}
          />
          <NumberField
            name="limits.tokensPerTurn"
            label={t('assistants.limits.tokens-per-turn')}
            unit={unit.tokens}
            value={limits.tokensPerTurn}
            onChange={(tokensPerTurn) => limit({ tokensPerTurn })}
          />
          <NumberField
            name="maxOutputTokens"
            label={t('assistants.limits.output')}
            unit={unit.tokens}
            value={draft.maxOutputTokens}
            onChange={(maxOutputTokens) => change({ ...draft, maxOutputTokens })}
          />
          <NumberField
            name="debounce.maxMs"
            label={t('assistants.limits.longest-wait')}
            unit={unit.seconds}
            scale={SECOND_MS}
            value={debounce.maxMs}
            onChange={(maxMs) => change({ ...draft, debounce: { ...debounce, maxMs } })}
          />
        </FieldRow>
      </FormSection>
      <FormSection title={t('assistants.limits.day')} hint={t('assistants.limits.day.hint')}>
        <FieldRow>
          <NumberField
            name="limits.messagesPerConversationPerDay"
            label={t('assistants.limits.messages-per-day')}
            unit={unit.messages}
            value={limits.messagesPerConversationPerDay}
            onChange={(messagesPerConversationPerDay) => limit({ messagesPerConversationPerDay })}
          />
          <NumberField
            name="limits.tokensPerConversationPerDay"
            label={t('assistants.limits.tokens-per-day')}
            unit={unit.tokens}
            value={limits.tokensPerConversationPerDay}
            onChange={(tokensPerConversationPerDay) => limit({ tokensPerConversationPerDay })}
          />
        </FieldRow>
      </FormSection>
      <FormSection title={t('assistants.limits.memory')} hint={t('assistants.limits.memory.hint')}>
        <FieldRow>
          <NumberField
            name="transcript.messages"
            label={t('assistants.limits.transcript')}
            unit={unit.messages}
            value={transcript.messages}
            onChange={(messages) => change({ ...draft, transcript: { ...transcript, messages } })}
          />
          <NumberField
            name="transcript.hours"
            label={t('assistants.limits.transcript-hours')}
            unit={t('assistants.unit.hours')}
            value={transcript.hours}
            onChange={(hours) => change({ ...draft, transcript: { ...transcript, hours } })}
          />
          <TemperatureField />
        </FieldRow>
      </FormSection>
    </>
  );
}
