import { useState } from 'react';

import { Plus } from '@strapi/icons';
import { Button, Field } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { AiProvider } from '../../../../../contracts/ai-provider';
import { useWhatsappAiProvidersQuery } from '../../../api/ai-providers-api';
import { FieldRow } from '../../../components/content-fields/FieldLayout';
import { ChoiceField } from '../../../components/page/ChoiceField';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { withProvider } from '../model/new-draft';
import { DeleteProvider } from '../providers/DeleteProvider';
import { ProviderDialog } from '../providers/ProviderDialog';
import { useProviderText } from '../providers/use-provider-text';
import { ModelField } from './ModelField';

type Open = { readonly kind: 'edit'; readonly provider: AiProvider | null } | { readonly kind: 'delete'; readonly provider: AiProvider };

/** Which model answers, and where it runs. Without any there is one button. */
export function ModelFields() {
  const t = useText();
  const { draft, change, isReadOnly } = useAssistantForm();
  const { data } = useWhatsappAiProvidersQuery();
  const providers = data?.data ?? [];
  const chosen = providers.find(({ documentId }) => documentId === draft.provider) ?? null;
  const [open, setOpen] = useState<Open | null>(null);
  return (
    <>
      {data && providers.length === 0 ? (
        <Field.Root name="provider" hint={t('assistants.provider.none.hint')}>
          <Field.Label>{t('assistants.provider')}</Field.Label>
          <div>
            <Button type="button" startIcon={<Plus />} disabled={isReadOnly} onClick={() => setOpen({ kind: 'edit', provider: null })}>
              {t('assistants.provider.connect')}
            </Button>
          </div>
          <Field.Hint />
        </Field.Root>
      ) : (
        <FieldRow>
          <div>
            <ProviderChoice providers={providers} chosen={chosen} />
            {!isReadOnly && (
              <Links>
                {chosen && (
                  <TextAction type="button" $isFirst onClick={() => setOpen({ kind: 'edit', provider: chosen })}>
                    {t('assistants.provider.edit')}
                  </TextAction>
                )}
                <TextAction type="button" $isFirst onClick={() => setOpen({ kind: 'edit', provider: null })}>
                  {t('assistants.provider.another')}
                </TextAction>
              </Links>
            )}
          </div>
          <ModelField provider={chosen} />
        </FieldRow>
      )}
      {open?.kind === 'edit' && (
        <ProviderDialog
          provider={open.provider}
          model={open.provider ? draft.model : ''}
          onDone={(provider) => {
            setOpen(null);
            change(withProvider(draft, provider));
          }}
          onDelete={open.provider ? () => open.provider && setOpen({ kind: 'delete', provider: open.provider }) : null}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === 'delete' && (
        <DeleteProvider
          provider={open.provider}
          onDone={() => {
            setOpen(null);
            change({ ...draft, provider: null, model: '' });
          }}
          onCancel={() => setOpen(null)}
        />
      )}
    </>
  );
}

function ProviderChoice({ providers, chosen }: { providers: readonly AiProvider[]; chosen: AiProvider | null }) {
  const t = useText();
  const { draft, change, isReadOnly, problemAt } = useAssistantForm();
  const { reachOf } = useProviderText();
  const reach = chosen?.lastCheck ? reachOf(chosen.lastCheck) : undefined;
  return (
    <ChoiceField
      name="provider"
      label={t('assistants.provider')}
      placeholder={t('assistants.provider.choose')}
      value={chosen?.documentId ?? ''}
      options={providers.map((provider) => ({ value: provider.documentId, label: provider.name }))}
      hint={chosen?.missingPackage ?? chosen?.lastCheck?.problem ?? reach}
      problem={problemAt('provider') ?? chosen?.key.problem ?? undefined}
      isDisabled={isReadOnly}
      onChange={(documentId) => {
        const next = providers.find((provider) => provider.documentId === documentId);
        if (next) change(withProvider(draft, next));
      }}
    />
  );
}

const Links = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0 16px;
`;
