import { useState } from 'react';

import { CountedField } from '../../../components/content-fields/CountedField';
import type { AiProvider } from '../../../../../contracts/ai-provider';
import { ChoiceField } from '../../../components/page/ChoiceField';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { useProviderText } from '../providers/use-provider-text';

/** One of those that the provider lists, or another one by its name. */
export function ModelField({ provider }: { provider: AiProvider | null }) {
  const t = useText();
  const { draft, change, problemOf, problemAt, isReadOnly } = useAssistantForm();
  const { abilitiesOf } = useProviderText();
  const [isTyped, setIsTyped] = useState(false);
  const models = provider?.lastCheck?.models ?? [];
  const check = provider?.lastCheck ?? null;
  // Without a name the first one was tested.
  const isTested = check !== null && (check.model || models[0]) === draft.model;
  const abilities = (isTested ? abilitiesOf(check) : null) ?? undefined;
  const found = provider?.isScripted ? t('assistants.provider.scripted') : abilities;
  const choose = (model: string) => change({ ...draft, model });
  if (models.length === 0 || isTyped) {
    return (
      <div>
        <CountedField
          name="model"
          label={t('assistants.model')}
          hint={found ?? t('assistants.model.hint')}
          value={draft.model}
          problem={problemOf('model')}
          onChange={choose}
        />
        {models.length > 0 && (
          <TextAction type="button" $isFirst onClick={() => setIsTyped(false)}>
            {t('assistants.model.listed')}
          </TextAction>
        )}
      </div>
    );
  }
  const known = draft.model === '' || models.includes(draft.model) ? models : [draft.model, ...models];
  return (
    <div>
      <ChoiceField
        name="model"
        label={t('assistants.model')}
        placeholder={t('assistants.model.choose')}
        value={draft.model}
        options={known.map((model) => ({ value: model, label: model }))}
        hint={found}
        problem={problemAt('model')}
        isDisabled={isReadOnly}
        onChange={choose}
      />
      {!isReadOnly && (
        <TextAction type="button" $isFirst onClick={() => setIsTyped(true)}>
          {t('assistants.model.other')}
        </TextAction>
      )}
    </div>
  );
}
