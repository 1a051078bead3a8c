import { Radio } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useWhatsappMessageObjectsQuery } from '../../../api/message-objects-api';
import { FormSection } from '../../../components/page/FormSection';
import { useOptionalText, useText } from '../../../components/use-text';
import { useAssistantForm } from '../editor/form-context';
import { ChoiceState } from './ChoiceState';
import { PickList } from './PickList';

/** Saved places and contacts are message objects too. */
export function ObjectChoice() {
  const t = useText();
  const optional = useOptionalText();
  const { draft, change, isReadOnly } = useAssistantForm();
  const { data, isError } = useWhatsappMessageObjectsQuery();
  const objects = [...(data?.data ?? [])].sort((a, b) => a.name.localeCompare(b.name));
  const { messageObjects: chosen } = draft;
  return (
    <FormSection title={t('assistants.objects')} hint={t('assistants.objects.hint')}>
      <Choices
        aria-label={t('assistants.objects')}
        value={chosen === null ? 'all' : 'some'}
        disabled={isReadOnly}
        onValueChange={(value) => change({ ...draft, messageObjects: value === 'all' ? null : (chosen ?? []) })}
      >
        <Radio.Item value="all">{t('assistants.objects.all')}</Radio.Item>
        <Radio.Item value="some">{t('assistants.objects.some')}</Radio.Item>
      </Choices>
      {chosen !== null && (
        <ChoiceState isFailed={isError} isEmpty={data !== undefined && objects.length === 0} empty={t('assistants.objects.empty')}>
          <PickList
            name="messageObjects"
            label={t('assistants.objects')}
            options={objects.map(({ documentId, name, kind }) => ({
              value: documentId,
              label: name,
              detail: optional(`messageObjects.kind.${kind}`) ?? kind,
            }))}
            chosen={chosen}
            isDisabled={isReadOnly}
            onChange={(next) => change({ ...draft, messageObjects: next })}
          />
        </ChoiceState>
      )}
    </FormSection>
  );
}

const Choices = styled(Radio.Group)`
  display: flex;
  flex-flow: row wrap;
  gap: 8px 24px;
`;
