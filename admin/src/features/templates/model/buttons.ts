import { templateLimits } from '../../../../../contracts/message-limits';
import type { TemplateButton } from '../../../../../contracts/template';
import { typeOf } from './parts';

/** Those that can be written here; Meta's other kinds are kept as they are. */
export const buttonKinds = ['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'COPY_CODE'] as const;
export type ButtonKind = (typeof buttonKinds)[number];

const limits: Readonly<Record<ButtonKind, number>> = {
  QUICK_REPLY: templateLimits.quickReplies,
  URL: templateLimits.urlButtons,
  PHONE_NUMBER: templateLimits.phoneButtons,
  COPY_CODE: templateLimits.copyCodeButtons,
};

export function kindOfButton(button: TemplateButton): ButtonKind | null {
  return buttonKinds.find((kind) => kind === typeOf(button)) ?? null;
}

export function newButton(kind: ButtonKind, text = ''): TemplateButton {
  switch (kind) {
    case 'QUICK_REPLY':
      return { type: kind, text };
    case 'URL':
      return { type: kind, text, url: '' };
    case 'PHONE_NUMBER':
      return { type: kind, text, phone_number: '' };
    case 'COPY_CODE':
      // Meta writes the words itself.
      return { type: kind, example: '' };
  }
}

/** Kinds of which one more fits. */
export function kindsThatFit(buttons: readonly TemplateButton[], limit: number): ButtonKind[] {
  if (buttons.length >= limit) return [];
  return buttonKinds.filter((kind) => buttons.filter((button) => typeOf(button) === kind).length < limits[kind]);
}

/** Quick replies stand together, so a new one goes to the others. */
export function withNewButton(buttons: readonly TemplateButton[], kind: ButtonKind): TemplateButton[] {
  const isReply = (button: TemplateButton | undefined) => button !== undefined && typeOf(button) === 'QUICK_REPLY';
  const lastReply = buttons.findLastIndex(isReply);
  if (kind === 'QUICK_REPLY' && lastReply !== -1) {
    return [...buttons.slice(0, lastReply + 1), newButton(kind), ...buttons.slice(lastReply + 1)];
  }
  return [...buttons, newButton(kind)];
}

export function withKind(button: TemplateButton, kind: ButtonKind): TemplateButton {
  return newButton(kind, button.text ?? '');
}

/** Meta takes one variable, at the end of the address. */
export function hasUrlVariable({ url = '' }: TemplateButton): boolean {
  return /\{\{[^{}]*\}\}/.test(url);
}

/** Of an address with a variable, or of a code to copy. */
export function buttonSample({ example }: TemplateButton): string {
  const sample: unknown = Array.isArray(example) ? (example as unknown[])[0] : example;
  return typeof sample === 'string' ? sample : '';
}

export function withButtonSample(button: TemplateButton, sample: string): TemplateButton {
  return { ...button, example: typeOf(button) === 'COPY_CODE' ? sample : [sample] };
}

export function withUrl(button: TemplateButton, url: string): TemplateButton {
  const { example, ...rest } = button;
  const changed: TemplateButton = { ...rest, url };
  return hasUrlVariable(changed) && example !== undefined ? { ...changed, example } : changed;
}
