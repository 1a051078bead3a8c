import type { TemplateHeader } from '../../../contracts/template-content';
import type { Template, TemplateComponent } from '../../../contracts/template';
import type { TemplateValues } from '../../../domain/decide-template';
import { templateCards } from '../../../domain/template-needs';
import { templateVariables, valueOf, type TemplateVariable } from '../../../domain/template-variables';
import { buildFileHeader } from './build-file-header';
import type { MetaMediaIds } from './build-file-payload';
import { buildLocationPayload } from './build-location-payload';

type Payload = Record<string, unknown>;

/** Components without variables are left out; their order is Meta's (reference section 3.8). */
export function buildTemplatePayload(values: TemplateValues, template: Template | null, mediaIds: MetaMediaIds): Payload {
  const { name, language } = values;
  const components = template ? componentsOf(template, values, mediaIds) : [];
  return { name, language: { code: language }, ...(components.length > 0 && { components }) };
}

function componentsOf(template: Template, values: TemplateValues, mediaIds: MetaMediaIds): Payload[] {
  const part = { components: template.components, variables: values.variables, header: values.header, mediaIds };
  if (template.category === 'AUTHENTICATION') return oneTimeCode(valueOf(values.variables, '1'));
  return [
    ...offerOf(values),
    ...partComponents({ ...part, isNamed: template.parameterFormat === 'NAMED' }),
    ...carouselOf(template, values, mediaIds),
  ];
}

/** The code goes into the text and behind the button. */
function oneTimeCode(code: string): Payload[] {
  const parameters = [{ type: 'text', text: code }];
  return [
    { type: 'body', parameters },
    { type: 'button', sub_type: 'url', index: '0', parameters },
  ];
}

function offerOf({ offerExpiresAt }: TemplateValues): Payload[] {
  if (offerExpiresAt === undefined) return [];
  const offer = { expiration_time_ms: Date.parse(offerExpiresAt) };
  return [{ type: 'limited_time_offer', parameters: [{ type: 'limited_time_offer', limited_time_offer: offer }] }];
}

function carouselOf(template: Template, { cards = [] }: TemplateValues, mediaIds: MetaMediaIds): Payload[] {
  const own = templateCards(template);
  if (own.length === 0) return [];
  const isNamed = template.parameterFormat === 'NAMED';
  const filled = own.map(({ components }, index) => ({
    card_index: index,
    components: partComponents({ components, variables: cards[index]?.variables ?? {}, header: cards[index]?.header, mediaIds, isNamed }),
  }));
  return [{ type: 'carousel', cards: filled }];
}

interface TemplatePart {
  readonly components: readonly TemplateComponent[];
  readonly variables: Readonly<Record<string, string>>;
  readonly header: TemplateHeader | undefined;
  readonly mediaIds: MetaMediaIds;
  readonly isNamed: boolean;
}

/** Header, body and buttons of a template or of a card. */
function partComponents({ components, variables, header, mediaIds, isNamed }: TemplatePart): Payload[] {
  const known = templateVariables({ components: [...components] });
  const textParameter = ({ key, placeholder }: TemplateVariable) => ({
    type: 'text',
    ...(isNamed && { parameter_name: placeholder }),
    text: valueOf(variables, key),
  });
  const filled: Payload[] = header ? [{ type: 'header', parameters: [headerParameter(header, mediaIds)] }] : [];
  for (const type of ['header', 'body'] as const) {
    const parameters = known
      .filter(({ component }) => component === type)
      .sort(byPosition)
      .map(textParameter);
    if (parameters.length > 0) filled.push({ type, parameters });
  }
  return [...filled, ...buttonComponents(components, variables)];
}

function headerParameter(header: TemplateHeader, mediaIds: MetaMediaIds): Payload {
  if (header.type === 'location') return { type: header.type, location: buildLocationPayload(header.location) };
  return buildFileHeader(header, mediaIds);
}

/** Only buttons that got a value: an address' end, a code, or, where wanted, a payload or a flow's token. */
function buttonComponents(components: readonly TemplateComponent[], variables: Readonly<Record<string, string>>): Payload[] {
  const buttons = components.find(({ type }) => type.toUpperCase() === 'BUTTONS')?.buttons ?? [];
  return buttons.flatMap(({ type }, index) => {
    const value = valueOf(variables, `button.${index}`);
    const kind = type.toLowerCase();
    if (kind === 'flow') {
      const action = value === '' ? {} : { flow_token: value };
      return [{ type: 'button', sub_type: kind, index: String(index), parameters: [{ type: 'action', action }] }];
    }
    const parameter = value === '' ? null : buttonParameter(kind, value);
    return parameter ? [{ type: 'button', sub_type: kind, index: String(index), parameters: [parameter] }] : [];
  });
}

function buttonParameter(kind: string, value: string): Payload | null {
  switch (kind) {
    case 'url':
      return { type: 'text', text: value };
    case 'copy_code':
      return { type: 'coupon_code', coupon_code: value };
    case 'quick_reply':
      return { type: 'payload', payload: value };
    default:
      return null;
  }
}

/** `{{2}} … {{1}}` is sent as 1, 2: positional parameters count, wherever they stand in the text. */
function byPosition(left: TemplateVariable, right: TemplateVariable): number {
  const difference = Number(left.placeholder) - Number(right.placeholder);
  return Number.isNaN(difference) ? 0 : difference;
}
