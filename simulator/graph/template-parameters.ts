import { componentOf, variablesIn, type Template } from '../template';
import { objectIn, textIn, type WireObject } from '../wire';
import { GraphError } from './graph-error';

/** Puts the parameters of a message into the text of a header or body. */
export function fillText(template: Template, type: 'HEADER' | 'BODY', parameters: WireObject[]): string {
  const text = componentOf(template, type)?.text ?? '';
  const place = type.toLowerCase();
  const variables = variablesIn(text);
  if (parameters.length !== variables.length) {
    throw new GraphError(132000, {
      details: `${place}: number of localizable_params (${parameters.length}) does not match the expected number of params (${variables.length})`,
    });
  }
  const isNamed = template.parameter_format === 'NAMED';
  const values = new Map<string, string>();
  parameters.forEach((parameter, index) => {
    const name = parameterName(parameter, { isNamed, place, position: index + 1 });
    values.set(name, parameterText(parameter, place));
  });
  const missing = variables.find((variable) => !values.has(variable));
  if (missing !== undefined) {
    throw new GraphError(132012, { details: `${place}: parameter_name ${missing} is missing` });
  }
  return text.replace(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g, (_all, name: string) => values.get(name) ?? '');
}

export function checkHeaderMedia(format: string, parameters: WireObject[]): void {
  const received = textIn(parameters[0] ?? {}, 'type')?.toUpperCase() ?? 'UNKNOWN';
  if (parameters.length !== 1 || received !== format) {
    throw new GraphError(132012, {
      details: `header: Format mismatch, expected ${format}, received ${received}`,
    });
  }
}

interface Place {
  isNamed: boolean;
  place: string;
  position: number;
}

function parameterName(parameter: WireObject, { isNamed, place, position }: Place): string {
  const name = textIn(parameter, 'parameter_name');
  if (!isNamed && name === undefined) return String(position);
  if (isNamed && name) return name;
  const wanted = isNamed ? 'NAMED, so each parameter needs a parameter_name' : 'POSITIONAL, so parameter_name is not allowed';
  throw new GraphError(132012, { details: `${place}: the template is ${wanted}` });
}

function parameterText(parameter: WireObject, place: string): string {
  const type = textIn(parameter, 'type') ?? '';
  if (type === 'currency' || type === 'date_time') {
    const fallback = textIn(objectIn(parameter, type) ?? {}, 'fallback_value');
    if (fallback) return fallback;
    throw new GraphError(131008, { details: `${place}: ${type} needs a fallback_value` });
  }
  if (type !== 'text') {
    throw new GraphError(132012, {
      details: `${place}: Format mismatch, expected TEXT, received ${type.toUpperCase() || 'UNKNOWN'}`,
    });
  }
  const text = textIn(parameter, 'text');
  if (!text) {
    throw new GraphError(131008, {
      details: `${place}: Parameter of type text is missing text value`,
    });
  }
  if (/[\n\t]| {5}/.test(text)) {
    throw new GraphError(132018, {
      details: `${place}: Param text cannot have new-line/tab characters or more than 4 consecutive spaces`,
    });
  }
  return text;
}
