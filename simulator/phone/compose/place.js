import { placeCard } from '../bubbles/place.js';
import { element } from '../dom.js';
import { mainButton, openSheet, radioRows } from '../sheet.js';

const places = [
  { name: 'Jardines de Pereda', address: 'Paseo de Pereda, Santander', latitude: 43.4607, longitude: -3.8044 },
  { name: 'Bici Norte', address: 'Calle Castilla 12, Santander', latitude: 43.4571, longitude: -3.8186 },
  { name: 'Faro de Cabo Mayor', address: 'Av. del Faro, Santander', latitude: 43.4904, longitude: -3.7911 },
];

/** A place to send: one of three, or degrees of one's own. */
export function openPlaceSheet(onSend) {
  openSheet('Send a place', (close) => {
    let chosen = places[0];
    const map = element('div', {}, placeCard(chosen));
    const [latitude, longitude] = [degrees('Latitude', chosen.latitude, 90), degrees('Longitude', chosen.longitude, 180)];
    const show = () => map.replaceChildren(placeCard(chosen));
    const rows = radioRows(
      places.map(({ name, address }) => ({ value: name, title: name, description: address })),
      {
        name: 'place',
        chosen: chosen.name,
        onChange: (name) => {
          chosen = places.find((each) => each.name === name);
          [latitude.value, longitude.value] = [chosen.latitude, chosen.longitude];
          show();
        },
      },
    );
    const useDegrees = () => {
      chosen = { latitude: Number(latitude.value), longitude: Number(longitude.value) };
      rows.querySelectorAll('input').forEach((mark) => (mark.checked = false));
      show();
    };
    [latitude, longitude].forEach((field) => field.addEventListener('input', useDegrees));
    const go = () => {
      if (!latitude.reportValidity() || !longitude.reportValidity()) return;
      close();
      onSend(chosen);
    };
    return [
      element(
        'div',
        { class: 'sheet-body' },
        map,
        rows,
        element('div', { class: 'field-pair' }, labelled('Latitude', latitude), labelled('Longitude', longitude)),
      ),
      mainButton('Send location', go),
    ];
  });
}

function degrees(label, value, most) {
  return element('input', {
    class: 'field',
    type: 'number',
    step: 'any',
    required: true,
    min: String(-most),
    max: String(most),
    value: String(value),
    'aria-label': label,
  });
}

function labelled(words, field) {
  return element('label', {}, element('span', {}, words), field);
}
