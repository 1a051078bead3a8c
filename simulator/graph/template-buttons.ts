import { componentOf, type ShownTemplate, type Template, type TemplateButton } from '../template';
import { objectsIn, textIn, type WireObject } from '../wire';
import { GraphError } from './graph-error';

/** Brings the template's buttons and the message's button parameters together. */
export function fillButtons(template: Template, components: WireObject[]): ShownTemplate['buttons'] {
  const buttons = componentOf(template, 'BUTTONS')?.buttons ?? [];
  const given = components.filter((each) => textIn(each, 'type')?.toLowerCase() === 'button');
  const byIndex = new Map(given.map((each) => [Number(each['index']), each]));
  for (const [index, component] of byIndex) checkButton(buttons[index], component, index);
  return buttons.map((button, index) => fillButton(button, byIndex.get(index), index));
}

function checkButton(button: TemplateButton | undefined, component: WireObject, index: number): void {
  const subType = textIn(component, 'sub_type')?.toUpperCase() ?? 'UNKNOWN';
  if (button?.type.toUpperCase() === subType) return;
  throw new GraphError(132018, {
    details: `buttons: Button at index ${index} is ${button?.type ?? 'not in the template'}, received ${subType}`,
  });
}

function fillButton(button: TemplateButton, component: WireObject | undefined, index: number): ShownTemplate['buttons'][number] {
  const type = button.type.toUpperCase();
  const shown = { type, text: button.text };
  const parameter = objectsIn(component ?? {}, 'parameters')[0] ?? {};
  if (type === 'QUICK_REPLY') {
    // Without a payload of its own a tap brings back the label.
    return { ...shown, payload: textIn(parameter, 'payload') ?? button.text };
  }
  if (type !== 'URL' || button.url === undefined) return shown;
  if (!button.url.includes('{{')) return { ...shown, url: button.url };
  const ending = textIn(parameter, 'text');
  if (!ending) {
    throw new GraphError(131008, {
      details: `buttons: Button at index ${index} of type Url requires a parameter`,
    });
  }
  return { ...shown, url: button.url.replace(/\{\{[^}]*\}\}/, ending) };
}
