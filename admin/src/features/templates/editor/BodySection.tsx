import { Counter } from '../../../components/content-fields/Counter';
import { useText } from '../../../components/use-text';
import { partOf, withPart } from '../model/parts';
import { bodyLimit, textOf, withText } from '../model/texts';
import { useTemplateForm } from './form-context';
import { SampleFields } from './SampleFields';
import { FieldProblem } from '../../../components/page/FieldProblem';
import { Section } from './Section';
import { TextEditor } from './TextEditor';

export function BodySection() {
  const t = useText();
  const { draft, change, problemAt, source } = useTemplateForm();
  const text = textOf(draft, 'BODY');
  const limit = bodyLimit(draft);
  const body = partOf(draft, 'BODY');
  return (
    <Section title={t('templates.body')} end={<Counter text={text} limit={limit} />}>
      <TextEditor
        name="body.text"
        label={t('templates.body')}
        value={text}
        limit={limit}
        placeholder={source ? textOf(source, 'BODY') : t('templates.body.placeholder')}
        onChange={(next) => change(withText(draft, 'BODY', next))}
      />
      <FieldProblem text={problemAt('body')} />
      {body && <SampleFields part="body" component={body} onChange={(part) => change(withPart(draft, 'BODY', part))} />}
    </Section>
  );
}
