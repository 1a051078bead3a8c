import type { Message } from '../customer';
import { componentOf, type Template } from '../template';
import { objectIn, objectsIn, textIn, type WireObject } from '../wire';
import { GraphError } from './graph-error';
import { fillButtons } from './template-buttons';
import { checkHeaderMedia, fillText } from './template-parameters';

const longestBody = 1024;
const sentTypes = ['header', 'body', 'button', 'footer', 'limited_time_offer', 'carousel'];

/** Finds the template of a message and fills it in, or refuses the message with Meta's codes. */
export function acceptTemplate(templates: Template[], body: WireObject): NonNullable<Message['template']> {
  const sent = objectIn(body, 'template') ?? {};
  const template = findSendable(templates, sent);
  const components = objectsIn(sent, 'components');
  components.forEach(checkComponentType);

  const header = fillHeader(template, components);
  const bodyText = fillText(template, 'BODY', parametersOf(components, 'body'));
  if ([...bodyText].length > longestBody) {
    throw new GraphError(132005, { details: `body: longer than ${longestBody} characters` });
  }
  return {
    category: template.category,
    shown: {
      ...(header === undefined ? {} : { header }),
      body: bodyText,
      footer: componentOf(template, 'FOOTER')?.text,
      buttons: fillButtons(template, components),
    },
  };
}

function findSendable(templates: Template[], sent: WireObject): Template {
  const name = requiredText(textIn(sent, 'name'), "template['name']");
  const language = requiredText(textIn(objectIn(sent, 'language') ?? {}, 'code'), "template['language']['code']");
  const template = templates.find((each) => each.name === name && each.language.toLowerCase() === language.replace('-', '_').toLowerCase());
  if (template === undefined) {
    throw new GraphError(132001, {
      details: `template name (${name}) does not exist in ${language}`,
    });
  }
  if (template.status === 'PAUSED') {
    throw new GraphError(132015, {
      details: `template name (${name}) is paused because of low quality`,
    });
  }
  if (template.status === 'DISABLED') throw new GraphError(132016);
  if (template.status !== 'APPROVED') {
    throw new GraphError(132001, {
      details: `template name (${name}) is not approved in ${language}`,
    });
  }
  return template;
}

function fillHeader(template: Template, components: WireObject[]): string | undefined {
  const header = componentOf(template, 'HEADER');
  const parameters = parametersOf(components, 'header');
  if (header === undefined) {
    if (parameters.length > 0) {
      throw new GraphError(132000, { details: 'header: the template has no header' });
    }
    return undefined;
  }
  const format = (header.format ?? 'TEXT').toUpperCase();
  if (format === 'TEXT') return fillText(template, 'HEADER', parameters);
  checkHeaderMedia(format, parameters);
  return `[${format.toLowerCase()}]`;
}

function checkComponentType(component: WireObject): void {
  const type = textIn(component, 'type') ?? '';
  if (sentTypes.includes(type.toLowerCase())) return;
  const allowed = sentTypes.map((each) => each.toUpperCase()).join(', ');
  throw new GraphError(100, {
    message: `(#100) Param template['components'][]['type'] must be one of {${allowed}} - got "${type}".`,
  });
}

function parametersOf(components: WireObject[], type: string): WireObject[] {
  return components
    .filter((component) => textIn(component, 'type')?.toLowerCase() === type)
    .flatMap((component) => objectsIn(component, 'parameters'));
}

function requiredText(text: string | undefined, parameter: string): string {
  if (!text) throw new GraphError(100, { message: `(#100) The parameter ${parameter} is required.` });
  return text;
}
