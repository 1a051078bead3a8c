import { lengthOf, onlyKeys, optionalObject, textAt, unfit, wordAt, pathOf, type Place } from '../place';
import type { Drafting } from './drafting';
import { refusal, subcodes, tooLong } from './refusal';
import { checkVariables } from './variables';

const formats = ['text', 'image', 'video', 'gif', 'document', 'location', 'product'] as const;
const longestText = 60;

/** A header may be a line of text, a file with a sample, a place or a product. @returns its format */
export function checkHeader(header: Place, drafting: Drafting): string {
  const format = wordAt(header, 'format', formats);
  onlyKeys(header, ['type', 'format', 'text', 'example']);
  if (format === 'text') {
    checkText(header, drafting);
    return format;
  }
  if (header.value['text'] !== undefined) throw wrong(`A header of format ${format.toUpperCase()} has no text.`);
  if (format === 'location' && drafting.category === 'AUTHENTICATION') throw wrong('Authentication templates have no location.');
  if (format !== 'location' && format !== 'product') checkSample(header, drafting);
  return format;
}

function checkText(header: Place, drafting: Drafting): void {
  const text = textAt(header, 'text');
  if (lengthOf(text) > longestText) throw tooLong('Header', longestText);
  if (/\n|\p{Extended_Pictographic}|[*_~`]/u.test(text.replace(/\{\{[^{}]*\}\}/g, ''))) {
    throw wrong('The header cannot have line breaks, emoji or formatting marks.');
  }
  const rules = { isNamed: drafting.isNamed, subcode: subcodes.header, examples: 'header_text' } as const;
  if (checkVariables(header, text, rules).length > 1) throw wrong('The header can have one variable.');
}

/** Files come from a resumable upload; the handle it ended with stands for the sample. */
export function checkSample(header: Place, { handles }: Drafting): void {
  const example = optionalObject(header, 'example');
  const list = example?.value['header_handle'];
  const [handle] = Array.isArray(list) ? (list as unknown[]) : [];
  if (typeof handle !== 'string' || handle === '') throw wrong(`${header.path} needs a sample in example.header_handle.`);
  if (!handles.has(handle)) throw unfit(`${pathOf(header, 'example')}['header_handle']`, 'is not a valid upload handle.');
}

function wrong(message: string): Error {
  return refusal(subcodes.header, { title: 'Header is not valid', message });
}
