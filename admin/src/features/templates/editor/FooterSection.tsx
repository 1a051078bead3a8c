import { useId } from 'react';

import { TextInput } from '@strapi/design-system';

import { templateLimits } from '../../../../../contracts/message-limits';
import { Counter } from '../../../components/content-fields/Counter';
import { useText } from '../../../components/use-text';
import { textOf, withText } from '../model/texts';
import { useTemplateForm } from './form-context';
import { FieldProblem } from '../../../components/page/FieldProblem';
import { Section } from './Section';

export function FooterSection() {
  const t = useText();
  const { draft, change, problemAt, source } = useTemplateForm();
  const problemId = useId();
  const text = textOf(draft, 'FOOTER');
  const problem = problemAt('footer.text') ?? problemAt('footer');
  return (
    <Section title={t('templates.footer')} end={<Counter text={text} limit={templateLimits.footer} />}>
      <TextInput
        name="footer.text"
        aria-label={t('templates.footer')}
        aria-describedby={problem === undefined ? undefined : problemId}
        hasError={problem !== undefined}
        value={text}
        placeholder={(source && textOf(source, 'FOOTER')) || t('templates.footer.placeholder')}
        autoComplete="off"
        onChange={(event) => change(withText(draft, 'FOOTER', event.target.value))}
      />
      <FieldProblem id={problemId} text={problem} />
    </Section>
  );
}
