import type { TemplateComponent, TemplateDraft } from '../../../../../contracts/template';
import { samplesOf, variableNames } from '../../../../../domain/template-rules/text';
import { typeOf } from './parts';

export type Format = TemplateDraft['parameterFormat'];

export interface Sample {
  readonly name: string;
  readonly value: string;
}

/** A sample for each variable of this text, in its order. */
export function samplesIn(component: TemplateComponent, format: Format): Sample[] {
  const samples = samplesOf(component, format);
  return variableNames(component.text).map((name) => ({ name, value: samples[name] ?? '' }));
}

export function withSample(component: TemplateComponent, format: Format, sample: Sample): TemplateComponent {
  return withSamples(component, format, { ...samplesOf(component, format), [sample.name]: sample.value });
}

/** Only samples of variables that the text has: Meta refuses others. */
export function withoutLostSamples(component: TemplateComponent, format: Format): TemplateComponent {
  if (component.text === undefined) return component;
  const kept = Object.fromEntries(samplesIn(component, format).map(({ name, value }) => [name, value]));
  return withSamples(component, format, kept);
}

/** In the shape that Meta asks for: a list by number, or pairs by name; in a body the list stands in a list. */
export function withSamples(component: TemplateComponent, format: Format, samples: Readonly<Record<string, string>>): TemplateComponent {
  const { example: _former, ...rest } = component;
  const names = Object.keys(samples);
  if (names.length === 0) return { ...rest };
  const isHeader = typeOf(component) === 'HEADER';
  if (format === 'NAMED') {
    const pairs = names.map((name) => ({ param_name: name, example: samples[name] ?? '' }));
    return { ...rest, example: { [isHeader ? 'header_text_named_params' : 'body_text_named_params']: pairs } };
  }
  const last = Math.max(0, ...names.map(Number).filter(Number.isInteger));
  const values = Array.from({ length: last }, (_, index) => samples[String(index + 1)] ?? '');
  return { ...rest, example: isHeader ? { header_text: values } : { body_text: [values] } };
}
