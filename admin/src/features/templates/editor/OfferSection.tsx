import { Checkbox, Field, TextInput } from '@strapi/design-system';

import { templateLimits } from '../../../../../contracts/message-limits';
import { Counter } from '../../../components/content-fields/Counter';
import { useText } from '../../../components/use-text';
import { offerOf, offerPart } from '../model/offer';
import { partOf, withPart } from '../model/parts';
import { useTemplateForm } from './form-context';
import { FieldProblem } from '../../../components/page/FieldProblem';
import { Section } from './Section';

export function OfferSection() {
  const t = useText();
  const { draft, change, problemAt } = useTemplateForm();
  const offer = offerOf(partOf(draft, 'LIMITED_TIME_OFFER'));
  const set = (next: Partial<typeof offer>) => change(withPart(draft, 'LIMITED_TIME_OFFER', offerPart({ ...offer, ...next })));
  return (
    <Section title={t('templates.offer')} end={<Counter text={offer.text} limit={templateLimits.limitedTimeOfferText} />}>
      <Field.Root name="offer.text" error={problemAt('offer.text') ?? false}>
        <TextInput
          aria-label={t('templates.offer.text')}
          value={offer.text}
          placeholder={t('templates.offer.placeholder')}
          autoComplete="off"
          onChange={(event) => set({ text: event.target.value })}
        />
        <Field.Error />
      </Field.Root>
      <FieldProblem text={problemAt('offer')} />
      <Checkbox checked={offer.hasEnd} onCheckedChange={(isChecked) => set({ hasEnd: isChecked === true })}>
        {t('templates.offer.end')}
      </Checkbox>
    </Section>
  );
}
