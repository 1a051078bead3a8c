import { byId, element } from './dom.js';
import { formatPhone } from './format-phone.js';

/** Which number of the business to write to; hidden while there is one only. */
export function createNumbers({ onChoose }) {
  const select = byId('numbers');
  let shown = '';
  select.addEventListener('change', () => onChoose(select.value));
  return function showNumbers({ numbers, business }) {
    const now = JSON.stringify(numbers);
    if (now !== shown) {
      shown = now;
      select.replaceChildren(...numbers.map(({ id, name, number }) => element('option', { value: id }, `${formatPhone(number)} ${name}`)));
    }
    select.value = business.id;
    select.hidden = numbers.length < 2;
  };
}
