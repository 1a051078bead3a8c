import { useState } from 'react';

import { styled } from 'styled-components';

import type { AiProvider } from '../../../../../contracts/ai-provider';
import { CountedField } from '../../../components/content-fields/CountedField';
import { shownErrors, type ContentErrors } from '../../../components/content-fields/problem';
import { ChoiceField } from '../../../components/page/ChoiceField';
import { FormDialog } from '../../../components/page/FormDialog';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { KeyFields } from './KeyFields';
import { presetById, presets } from './presets';
import { PriceFields } from './PriceFields';
import { newProviderForm, providerDraft, providerFormOf, providerProblems, suggestedName, withPreset } from './provider-form';
import { ProviderFindings } from './ProviderFindings';
import { useProviderSaving } from './use-provider-saving';

interface ProviderDialogProps {
  /** Null for a new one. */
  readonly provider: AiProvider | null;
  /** The model to be asked; empty: the first that it lists. */
  readonly model: string;
  /** It answers, or shall be used all the same. */
  readonly onDone: (provider: AiProvider) => void;
  readonly onDelete: (() => void) | null;
  readonly onClose: () => void;
}

/** Where models run. Saving asks it at once; when it answers there is nothing more to do here. */
export function ProviderDialog({ provider, model: firstModel, onDone, onDelete, onClose }: ProviderDialogProps) {
  const t = useText();
  const [form, setForm] = useState(() => (provider ? providerFormOf(provider) : newProviderForm()));
  const [model, setModel] = useState(firstModel);
  const [isAsked, setIsAsked] = useState(false);
  const saving = useProviderSaving(provider);
  const { kind } = presetById(form.preset);
  const { kept } = saving;
  const errors: ContentErrors = providerProblems(form, provider?.key.kind === 'stored');
  const shown = shownErrors(errors, isAsked);
  const listsNone = kept?.lastCheck !== null && kept?.lastCheck !== undefined && kept.lastCheck.models.length === 0;

  const submit = async () => {
    setIsAsked(true);
    if (Object.keys(errors).length > 0) return;
    const ready = await saving.saveAndTest(providerDraft(form), model.trim());
    if (ready) onDone(ready);
  };

  return (
    <FormDialog
      title={t(provider ? 'assistants.provider.edit' : 'assistants.provider.connect')}
      submit={t('assistants.provider.save')}
      isBusy={saving.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
      focusAfter='[name="name"]'
      note={
        kept && !saving.busy && kept !== provider ? (
          <TextAction type="button" onClick={() => onDone(kept)}>
            {t('assistants.provider.use-anyway')}
          </TextAction>
        ) : (
          onDelete && (
            <TextAction type="button" onClick={onDelete}>
              {t('assistants.provider.delete')}
            </TextAction>
          )
        )
      }
    >
      <ChoiceField
        name="provider-preset"
        label={t('assistants.provider.service')}
        hint={t('assistants.provider.service.hint')}
        value={form.preset}
        options={presets.map(({ id, label }) => ({ value: id, label: label ?? t('assistants.provider.service.other') }))}
        onChange={(preset) => setForm(withPreset(form, preset))}
      />
      <CountedField
        name="provider-base-url"
        label={t('assistants.provider.base-url')}
        hint={kind === 'openai-compatible' ? t('assistants.provider.base-url.hint') : t('assistants.provider.base-url.own')}
        value={form.baseUrl}
        problem={shown.baseUrl?.code === 'address' ? { code: 'refused', message: t('assistants.provider.base-url.wrong') } : shown.baseUrl}
        isRequired={kind === 'openai-compatible'}
        inputMode="url"
        onChange={(baseUrl) => setForm({ ...form, baseUrl })}
      />
      <KeyFields form={form} errors={shown} last4={provider?.key.last4 ?? null} onChange={setForm} />
      <CountedField
        name="provider-name"
        label={t('assistants.provider.name')}
        value={form.name}
        placeholder={suggestedName(form)}
        problem={shown.name}
        onChange={(name) => setForm({ ...form, name })}
      />
      {listsNone && (
        <CountedField
          name="provider-model"
          label={t('assistants.provider.test-model')}
          hint={t('assistants.provider.test-model.hint')}
          value={model}
          onChange={setModel}
        />
      )}
      <PriceFields form={form} errors={shown} onChange={setForm} />
      <Live aria-live="polite">
        <ProviderFindings provider={kept} failure={saving.failure} isBusy={saving.busy} />
      </Live>
    </FormDialog>
  );
}

const Live = styled.div`
  &:empty {
    display: none;
  }
`;
