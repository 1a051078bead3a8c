import { codePointLength, templateLimits } from '../../contracts/message-limits';
import type { TemplateButton } from '../../contracts/template';
import { tooLong, typeOf, type RuleContext, type TemplateProblem } from './problem';

type Path = readonly (string | number)[];

interface ButtonLimit {
  readonly type: string;
  readonly limit: number;
  readonly what: string;
}

const LIMITS: readonly ButtonLimit[] = [
  { type: 'QUICK_REPLY', limit: templateLimits.quickReplies, what: 'quick replies' },
  { type: 'URL', limit: templateLimits.urlButtons, what: 'buttons that open a page' },
  { type: 'PHONE_NUMBER', limit: templateLimits.phoneButtons, what: 'button that calls' },
  { type: 'COPY_CODE', limit: templateLimits.copyCodeButtons, what: 'button that copies a code' },
];

/** Kinds of buttons that can be written; others come from Meta's own pages and are kept. */
const WRITABLE = new Set(['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'COPY_CODE', 'FLOW', 'REQUEST_CONTACT_INFO', 'VOICE_CALL']);

export function buttonProblems({ find }: RuleContext): TemplateProblem[] {
  const found = find('BUTTONS');
  if (!found) return [];
  const path = [...found.path, 'buttons'];
  const buttons = found.component.buttons ?? [];
  if (buttons.length === 0) return [{ path, code: 'required', message: 'Add a button, or remove the buttons.' }];
  return buttonListProblems(buttons, path, templateLimits.buttons);
}

/** Of a template or of a card. */
export function buttonListProblems(buttons: readonly TemplateButton[], path: Path, limit: number): TemplateProblem[] {
  return [
    ...countProblems(buttons, path, limit),
    ...orderProblems(buttons, path),
    ...repeatedTexts(buttons, path),
    ...buttons.flatMap((button, index) => oneButtonProblems(button, [...path, index])),
  ];
}

function countProblems(buttons: readonly TemplateButton[], path: Path, limit: number): TemplateProblem[] {
  const problems: TemplateProblem[] =
    buttons.length > limit ? [{ path, code: 'too_many', message: `There can be at most ${limit} buttons.` }] : [];
  for (const rule of LIMITS) {
    const own = buttons.filter((button) => typeOf(button) === rule.type);
    if (own.length > rule.limit) problems.push({ path, code: 'too_many', message: `There can be at most ${rule.limit} ${rule.what}.` });
  }
  return problems;
}

/** Quick replies stand together: before all others, or after them (reference section 5.2). */
function orderProblems(buttons: readonly TemplateButton[], path: Path): TemplateProblem[] {
  const groups = buttons.map((button) => typeOf(button) === 'QUICK_REPLY').filter((isReply, index, all) => isReply !== all[index - 1]);
  return groups.filter(Boolean).length > 1 || (groups.length > 2 && groups[0] === false)
    ? [{ path, code: 'order', message: 'Quick replies must stand together, before or after the other buttons.' }]
    : [];
}

function repeatedTexts(buttons: readonly TemplateButton[], path: Path): TemplateProblem[] {
  const texts = buttons.map(({ text }) => text?.trim() ?? '');
  return texts.flatMap((text, index) =>
    text !== '' && texts.indexOf(text) !== index
      ? [{ path: [...path, index, 'text'], code: 'repeated' as const, message: 'Another button has the same words.' }]
      : [],
  );
}

function oneButtonProblems(button: TemplateButton, path: Path): TemplateProblem[] {
  const type = typeOf(button);
  if (!WRITABLE.has(type)) return [{ path, code: 'not_allowed', message: `A button of the kind ${type} cannot be written here.` }];
  return [...labelProblems(button, path), ...detailProblems(button, path)];
}

function labelProblems(button: TemplateButton, path: Path): TemplateProblem[] {
  // Meta writes the words of these itself.
  if (['COPY_CODE', 'REQUEST_CONTACT_INFO'].includes(typeOf(button))) return [];
  const at = [...path, 'text'];
  const text = button.text ?? '';
  if (!text.trim()) return [{ path: at, code: 'required', message: 'Write on the button what it does.' }];
  const length = codePointLength(text);
  if (length > templateLimits.buttonText) return [tooLong(at, { length, limit: templateLimits.buttonText })];
  return /\{\{/.test(text) ? [{ path: at, code: 'not_allowed', message: 'The words on a button can hold no variables.' }] : [];
}

function detailProblems(button: TemplateButton, path: Path): TemplateProblem[] {
  switch (typeOf(button)) {
    case 'URL':
      return urlProblems(button, path);
    case 'PHONE_NUMBER':
      return phoneProblems(button, path);
    case 'COPY_CODE':
      return codeProblems(button, path);
    case 'FLOW':
      return typeof button.flow_id === 'string' || typeof button.flow_name === 'string'
        ? []
        : [{ path: [...path, 'flow_id'], code: 'required', message: 'Give the id of the flow.' }];
    default:
      return [];
  }
}

/** One variable at most, at the very end of the address. */
function urlProblems({ url = '', example }: TemplateButton, path: Path): TemplateProblem[] {
  const at = [...path, 'url'];
  if (!/^https?:\/\/[^\s/{}]+/i.test(url) || /\s/.test(url.replace(/\{\{[^{}]*\}\}/g, ''))) {
    return [{ path: at, code: 'address', message: 'Write a whole address, such as https://example.com/page.' }];
  }
  const length = codePointLength(url);
  if (length > templateLimits.buttonUrl) return [tooLong(at, { length, limit: templateLimits.buttonUrl })];
  const variables = url.match(/\{\{[^{}]*\}\}/g) ?? [];
  if (variables.length === 0) return [];
  if (variables.length > 1 || !/\{\{\s*1\s*\}\}$/.test(url)) {
    return [{ path: at, code: 'not_allowed', message: 'An address can hold one variable, {{1}}, at its end.' }];
  }
  return hasSample(example)
    ? []
    : [{ path: [...path, 'example'], code: 'example_missing', message: 'Give Meta a whole address as a sample.' }];
}

function phoneProblems({ phone_number: phone = '' }: TemplateButton, path: Path): TemplateProblem[] {
  const at = [...path, 'phone_number'];
  if (!/^\+?[0-9][0-9 ()-]*$/.test(phone)) {
    return [{ path: at, code: 'address', message: 'Write a phone number with its country code, such as +34 612 345 678.' }];
  }
  const length = codePointLength(phone);
  return length > templateLimits.buttonPhone ? [tooLong(at, { length, limit: templateLimits.buttonPhone })] : [];
}

function codeProblems({ example }: TemplateButton, path: Path): TemplateProblem[] {
  const at = [...path, 'example'];
  const sample: unknown = Array.isArray(example) ? example[0] : example;
  const code = typeof sample === 'string' ? sample : '';
  if (!code.trim()) return [{ path: at, code: 'example_missing', message: 'Give Meta a code as a sample.' }];
  const length = codePointLength(code);
  return length > templateLimits.couponCode ? [tooLong(at, { length, limit: templateLimits.couponCode })] : [];
}

function hasSample(example: unknown): boolean {
  return Array.isArray(example) && typeof example[0] === 'string' && example[0].trim() !== '';
}
