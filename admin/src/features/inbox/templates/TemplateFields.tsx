import { styled } from 'styled-components';

import type { Template } from '../../../../../contracts/template';
import { templateCards, templateNeeds } from '../../../../../domain/template-needs';
import { templateVariables, valueOf, type TemplateShape } from '../../../../../domain/template-variables';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { FileNeed, LocationNeed } from './NeedField';
import { OfferField } from './OfferField';
import type { TemplateForm } from './use-template-form';
import { VariableField } from './VariableField';

interface TemplateFieldsProps {
  readonly template: Template;
  readonly form: TemplateForm;
}

/** Everything that has to be given, in the order in which the contact sees it. */
export function TemplateFields({ template, form }: TemplateFieldsProps) {
  const needs = templateNeeds(template);
  const header = needs.find((need) => need.part === 'header');
  return (
    <>
      {header?.part === 'header' &&
        (header.format === 'LOCATION' ? (
          <LocationNeed path="header" value={form.values.location} onChange={(location) => form.set({ location })} />
        ) : (
          <FileNeed path="header" format={header.format} value={form.values.file} onChange={(file) => form.set({ file })} />
        ))}
      {needs.some(({ part }) => part === 'offer') && (
        <OfferField value={form.values.offerEnd} onChange={(offerEnd) => form.set({ offerEnd })} />
      )}
      {templateVariables(template).map((variable) => (
        <VariableField
          key={variable.key}
          path={variable.key}
          variable={variable}
          template={template}
          value={valueOf(form.values.variables, variable.key)}
          onChange={(value) => form.setVariable(variable.key, value)}
          onFocus={form.setFocused}
        />
      ))}
      {templateCards(template).map((card, index) => (
        <CardFields key={index} card={card} index={index} template={template} form={form} />
      ))}
    </>
  );
}

function CardFields({ card, index, template, form }: TemplateFieldsProps & { card: TemplateShape; index: number }) {
  const t = useText();
  const need = templateNeeds(template).find((each) => each.part === 'card' && each.index === index);
  const variables = templateVariables(card);
  const values = form.values.cards[index] ?? { variables: {}, file: null };
  if (!need && variables.length === 0) return null;
  return (
    <Card>
      <legend>{t('picker.card', { number: index + 1 })}</legend>
      {need?.part === 'card' && need.format !== 'LOCATION' && (
        <FileNeed
          path={`card.${index}.header`}
          format={need.format}
          value={values.file}
          onChange={(file) => form.setCard(index, { file })}
        />
      )}
      {variables.map((variable) => (
        <VariableField
          key={variable.key}
          path={`card.${index}.${variable.key}`}
          variable={variable}
          template={card}
          value={valueOf(values.variables, variable.key)}
          onChange={(value) => form.setCard(index, { variables: { ...values.variables, [variable.key]: value } })}
          onFocus={form.setFocused}
        />
      ))}
    </Card>
  );
}

const Card = styled.fieldset`
  display: flex;
  flex-direction: column;
  gap: 12px;
  min-width: 0;
  margin: 0;
  padding: 12px 16px 16px;
  border: 1px solid ${color('line')};
  border-radius: 8px;

  legend {
    padding-inline: 4px;
    color: ${color('text')};
    font-size: 13px;
    font-weight: 600;
    line-height: 20px;
  }
`;
