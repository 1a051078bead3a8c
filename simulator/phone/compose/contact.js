import { element } from '../dom.js';
import { formatPhone } from '../format-phone.js';
import { mainButton, openSheet, radioRows } from '../sheet.js';

/** Somebody out of the customer's address book: the other people of the page. */
export function openContactSheet(people, onSend) {
  const known = people.filter(({ phone }) => phone);
  openSheet('Send a contact', (close) => {
    let chosen = known[0]?.phone;
    const rows = known.map(({ name, phone }) => ({ value: phone, title: name, description: formatPhone(phone) }));
    const go = () => {
      close();
      onSend(known.find(({ phone }) => phone === chosen));
    };
    const choose = (phone) => {
      chosen = phone;
    };
    return [
      element('div', { class: 'sheet-body' }, radioRows(rows, { name: 'contact', chosen, onChange: choose })),
      mainButton('Send contact', go, { disabled: known.length === 0 }),
    ];
  });
}
