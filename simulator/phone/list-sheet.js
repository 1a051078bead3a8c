import { element } from './dom.js';
import { mainButton, openSheet, radioRows } from './sheet.js';

/** A list message, opened: its rows in sections, and a button that sends the one that is marked. */
export function openListSheet(action, chosen, onSend) {
  const rows = action.sections.flatMap((section) => section.rows);
  openSheet(action.button, (close) => {
    let marked = chosen;
    const send = mainButton('Send', () => {
      close();
      onSend(rows.find(({ id }) => id === marked));
    });
    send.disabled = marked === undefined;
    const mark = (id) => {
      marked = id;
      send.disabled = false;
    };
    return [element('div', { class: 'sheet-body' }, ...action.sections.map((section) => sectionOf(section, { chosen, mark }))), send];
  });
}

function sectionOf({ title, rows }, { chosen, mark }) {
  return element(
    'section',
    {},
    title ? element('h3', {}, title) : undefined,
    radioRows(
      rows.map(({ id, ...words }) => ({ value: id, ...words })),
      { name: 'list-row', chosen, onChange: mark },
    ),
  );
}
