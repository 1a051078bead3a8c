import { variablesIn } from '../../../template';
import { GraphError } from '../../graph-error';
import { lengthOf, objectAt, pathOf, textAt, unfit, type Place } from '../../place';

interface TextToFill {
  text: string;
  /** As Meta's details call it: body or header. */
  place: string;
  isNamed: boolean;
  max: number;
}

/** Puts the parameters of a message into the text of a header, body or card. */
export function fillText({ text, place, isNamed, max }: TextToFill, parameters: Place[]): string {
  const variables = variablesIn(text);
  if (parameters.length !== variables.length) {
    throw new GraphError(132000, {
      details: `${place}: number of localizable_params (${parameters.length}) does not match the expected number of params (${variables.length})`,
    });
  }
  const values = new Map<string, string>();
  parameters.forEach((parameter, index) => {
    const name = parameterName(parameter, { isNamed, place, position: index + 1 });
    values.set(name, parameterText(parameter, place));
  });
  const missing = variables.find((variable) => !values.has(variable));
  if (missing !== undefined) throw new GraphError(132012, { details: `${place}: parameter_name ${missing} is missing` });
  const filled = text.replace(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g, (_all, name: string) => values.get(name) ?? '');
  if (lengthOf(filled) > max) throw new GraphError(132005, { details: `${place}: longer than ${max} characters` });
  return filled;
}

interface Position {
  isNamed: boolean;
  place: string;
  position: number;
}

function parameterName({ value }: Place, { isNamed, place, position }: Position): string {
  const name = value['parameter_name'];
  if (!isNamed && name === undefined) return String(position);
  if (isNamed && typeof name === 'string' && name !== '') return name;
  const wanted = isNamed ? 'NAMED, so each parameter needs a parameter_name' : 'POSITIONAL, so parameter_name is not allowed';
  throw new GraphError(132012, { details: `${place}: the template is ${wanted}` });
}

function parameterText(parameter: Place, place: string): string {
  const type = textAt(parameter, 'type').toLowerCase();
  if (type === 'currency' || type === 'date_time') return fallbackOf(parameter, { type, place });
  if (type !== 'text') {
    throw new GraphError(132012, { details: `${place}: Format mismatch, expected TEXT, received ${type.toUpperCase()}` });
  }
  return checkedText(parameter, place);
}

/** The text of a parameter, by the rules that hold wherever one may stand. */
export function checkedText({ value }: Place, place: string): string {
  const { text } = value;
  if (typeof text !== 'string' || text === '') {
    throw new GraphError(131008, { details: `${place}: Parameter of type text is missing text value` });
  }
  if (/[\n\t]| {5}/.test(text)) {
    throw new GraphError(132018, {
      details: `${place}: Param text cannot have new-line/tab characters or more than 4 consecutive spaces`,
    });
  }
  return text;
}

/** What is shown: Meta no longer formats amounts and dates itself. */
function fallbackOf(parameter: Place, { type, place }: { type: string; place: string }): string {
  const details = objectAt(parameter, type);
  if (type === 'currency') checkCurrency(details);
  const { fallback_value: fallback } = details.value;
  if (typeof fallback === 'string' && fallback !== '') return fallback;
  throw new GraphError(131008, { details: `${place}: ${type} needs a fallback_value` });
}

function checkCurrency(currency: Place): void {
  if (!/^[A-Z]{3}$/i.test(textAt(currency, 'code'))) throw unfit(pathOf(currency, 'code'), 'must be an ISO 4217 code.');
  if (!Number.isInteger(currency.value['amount_1000'])) throw unfit(pathOf(currency, 'amount_1000'), 'must be an integer.');
}
