import { GraphError } from '../../graph-error';
import type { Checking } from '../lookups';
import { listAt, notValid, objectAt, onlyKeys, type Place } from '../../place';
import { checkFrame } from './frame';
import { checkCount, limitedText, optionalLimitedText, refuseRepeats } from './limits';

const mostRows = 10;

export function checkList(interactive: Place, checking: Checking): void {
  checkFrame(interactive, { headers: ['text'], body: 4096 }, checking);
  const action = objectAt(interactive, 'action');
  onlyKeys(action, ['button', 'sections']);
  limitedText(action, 'button', { what: 'Button text', max: 20 });
  const sections = listAt(action, 'sections');
  checkCount(sections.length, { what: 'Sections', min: 1, max: 10 });
  const ids = sections.flatMap((section) => checkSection(section, sections.length > 1));
  if (ids.length > mostRows) throw notValid(`Total row count exceed max allowed count: ${mostRows}`);
  refuseRepeats(ids, 'row id');
}

function checkSection(section: Place, isTitleRequired: boolean): string[] {
  onlyKeys(section, ['title', 'rows']);
  checkSectionTitle(section, isTitleRequired);
  const rows = listAt(section, 'rows');
  if (rows.length === 0) throw notValid('Rows count invalid. Min allowed: 1');
  return rows.map(checkRow);
}

/** A single section may do without; an empty title then counts as none. */
export function checkSectionTitle(section: Place, isRequired: boolean): void {
  if (section.value['title'] === '' && !isRequired) return;
  const title = optionalLimitedText(section, 'title', { what: 'Section title', max: 24 });
  if (isRequired && title === undefined) {
    throw new GraphError(131008, { details: `${section.path}['title'] is required if there is more than one section` });
  }
}

function checkRow(row: Place): string {
  onlyKeys(row, ['id', 'title', 'description']);
  limitedText(row, 'title', { what: 'Row title', max: 24 });
  if (row.value['description'] !== '') optionalLimitedText(row, 'description', { what: 'Row description', max: 72 });
  return limitedText(row, 'id', { what: 'Row id', max: 200 });
}
