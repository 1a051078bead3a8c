const DAY_MS = 24 * 60 * 60 * 1000;

const of = (uid, all) => all.map((data) => ({ uid, data }));

/** What stands in Strapi about Bici Norte, and anyone may learn. */
export const publicContent = [
  ...of('api::service.service', [
    service('Full tune-up', 59, 90, 'Gears, brakes and wheels adjusted, chain cleaned and oiled.'),
    service('Quick check', 0, 10, 'A look at brakes, tyres and chain, free and without an appointment.'),
    service('Flat tyre', 12, 20, 'A new tube, fitted while you wait.'),
    service('Brake service', 35, 45, 'New pads and cables for the brakes, in front and at the back.'),
    service('Wheel truing', 18, 30, 'A wheel that wobbles runs straight again.'),
  ]),
  ...of('api::opening-hour.opening-hour', [
    { day: 'Monday to Friday', opens: '9:30', closes: '19:00' },
    { day: 'Saturday', opens: '9:30', closes: '14:00' },
    { day: 'Sunday' },
  ]),
  ...of('api::bike.bike', [
    bike('Woom', '3', 399, 4, 'A bike for kids from four to six years, 5.4 kg light.'),
    bike('Orbea', 'Vector 20', 649, 3, 'A light city bike with mudguards, lights and eight gears.'),
    bike('Conor', 'Malibu', 899, 2, 'A comfortable city bike with a low step and a basket.'),
    bike('Orbea', 'Terra H40', 1799, 2, 'A gravel bike for the road and for what comes after it.'),
    bike('Brompton', 'C Line', 1895, 1, 'Folds in twenty seconds and fits under a desk.'),
    bike('Urban Arrow', 'Family', 5490, 0, 'An electric cargo bike for up to three kids.'),
  ]),
];

/**
 * In the workshop, or picked up. They belong to customers by their number, `phone` as people write it, and to contacts
 * where there are some. @param contactOf WhatsApp's number → document id
 */
export function repairs(contactOf, now = Date.now()) {
  const inDays = (days) => new Date(Math.floor(now / DAY_MS) * DAY_MS + days * DAY_MS + 13 * 60 * 60 * 1000).toISOString();
  const all = [
    repair('R-2041', 'Orbea Terra', {
      customer: '34612345678',
      state: 'ready',
      readyAt: inDays(-1),
      price: 59,
      internalNotes: 'Bent hanger again.',
    }),
    repair('R-1987', 'Orbea Terra', {
      customer: '34612345678',
      phone: '34612345678',
      state: 'picked_up',
      readyAt: inDays(-166),
      price: 12,
    }),
    repair('R-1730', 'Woom 3, red', {
      customer: '34612345678',
      phone: '0034612345678',
      state: 'picked_up',
      readyAt: inDays(-357),
      price: 34.5,
    }),
    repair('R-2039', 'Conor Malibu', { customer: '5511987654321', state: 'waiting_for_parts', readyAt: inDays(5), price: 82 }),
    repair('R-2046', 'five delivery bikes', { customer: '525512345678', state: 'received' }),
    repair('R-2044', 'Brompton C Line', { customer: '447700900123', state: 'in_workshop', readyAt: inDays(2), price: 35 }),
    repair('R-2029', 'city bike with child seat', { customer: '33639981234', state: 'ready', readyAt: inDays(-2), price: 48 }),
    repair('R-2047', 'rear wheel', { customer: '34600123456', state: 'in_workshop', readyAt: inDays(1), price: 145 }),
  ];
  return of(
    'api::repair.repair',
    all.map(({ customer, ...data }) => ({ ...data, customer: contactOf(customer) && { documentId: contactOf(customer) } })),
  );
}

// eslint-disable-next-line max-params -- as in a price list
function service(name, price, durationMinutes, description) {
  return { name, price, durationMinutes, description };
}

// eslint-disable-next-line max-params -- as in a catalogue
function bike(brand, model, price, stock, description) {
  const slug = `${brand} ${model}`.toLowerCase().replaceAll(' ', '-');
  return { brand, model, price, stock, description, url: `https://www.bicinorte.example/bikes/${slug}` };
}

function repair(number, bike, { customer, phone = `+${customer}`, ...rest }) {
  const doorCode = `B-${number.slice(-3)}`;
  return { number, bike, customer, customerPhone: phone, customerEmail: `${number.toLowerCase()}@example.com`, doorCode, ...rest };
}
