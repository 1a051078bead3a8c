import { GraphError } from '../../graph-error';
import { checkHeaderMedia } from '../media-object';
import type { Checking } from '../lookups';
import { objectAt, onlyKeys, optionalObject, pathOf, wordAt, notValid, type Place } from '../../place';
import { limitedText } from './limits';

const headerTypes = ['text', 'image', 'video', 'document'] as const;
export type HeaderType = (typeof headerTypes)[number];

export const anyHeader: readonly HeaderType[] = headerTypes;

interface FrameRules {
  headers: readonly HeaderType[];
  isHeaderRequired?: boolean;
  /** Longest text; without it the body is optional and has the usual limit. */
  body?: number;
  hasFooter?: boolean;
}

const usualBody = 1024;

/** Header, body and footer, which all interactive messages share, each type with its own rules. */
export function checkFrame(interactive: Place, rules: FrameRules, checking: Checking): void {
  checkHeader(interactive, rules, checking);
  checkBody(interactive, rules.body);
  checkFooter(interactive, rules.hasFooter ?? true);
}

function checkHeader(interactive: Place, { headers, isHeaderRequired = false }: FrameRules, checking: Checking): void {
  const header = optionalObject(interactive, 'header');
  if (header === undefined) {
    if (isHeaderRequired) throw new GraphError(131008, { details: `${interactive.path}['header'] is required` });
    return;
  }
  const type = wordAt(header, 'type', headerTypes);
  if (!headers.includes(type)) throw notValid(`Header of type ${type} is not allowed for this interactive message.`);
  onlyKeys(header, ['type', type]);
  if (type === 'text') limitedText(header, 'text', { what: 'Header text', max: 60 });
  else checkHeaderMedia(objectAt(header, type), type, checking);
}

function checkBody(interactive: Place, max: number | undefined): void {
  const body = optionalObject(interactive, 'body');
  if (body === undefined) {
    if (max !== undefined) throw new GraphError(131008, { details: `${pathOf(interactive, 'body')} is required` });
    return;
  }
  onlyKeys(body, ['text']);
  limitedText(body, 'text', { what: 'Body text', max: max ?? usualBody });
}

function checkFooter(interactive: Place, isAllowed: boolean): void {
  const footer = optionalObject(interactive, 'footer');
  if (footer === undefined) return;
  if (!isAllowed) throw notValid('A footer is not allowed for this interactive message.');
  onlyKeys(footer, ['text']);
  limitedText(footer, 'text', { what: 'Footer text', max: 60 });
}
