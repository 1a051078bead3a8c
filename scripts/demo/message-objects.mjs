/** Reusable messages of Bici Norte, in the languages of its customers. */
export const messageObjects = [
  {
    name: 'What can we do for you?',
    defaultLocale: 'en',
    contents: {
      en: services('Hello {{contact.firstName|there}}, glad that you write. What can we do for you?', 'Choose a service', [
        ['Full tune-up', 'Gears, brakes, wheels · 59 €'],
        ['Quick check', 'Free, 10 minutes'],
        ['Flat tyre', 'While you wait · 12 €'],
      ]),
      es: services('Hola {{contact.firstName|buenas}}, gracias por escribirnos. ¿En qué podemos ayudarte?', 'Elige un servicio', [
        ['Puesta a punto', 'Cambios, frenos, ruedas · 59 €'],
        ['Revisión rápida', 'Gratis, 10 minutos'],
        ['Pinchazo', 'En el momento · 12 €'],
      ]),
    },
  },
  {
    name: 'Thursday at 16:30?',
    defaultLocale: 'en',
    contents: {
      en: {
        type: 'interactive',
        interactive: {
          kind: 'button',
          body: '{{contact.firstName|Hello}}, does Thursday at 16:30 suit you?',
          footer: 'Bici Norte · Calle del Río 14',
          buttons: [
            { id: 'thursday-yes', title: 'Yes, I will come' },
            { id: 'thursday-no', title: 'Another day' },
          ],
        },
      },
    },
  },
  {
    name: 'Workshop',
    defaultLocale: 'en',
    contents: {
      en: {
        type: 'location',
        location: { latitude: 43.2569, longitude: -2.9236, name: 'Bici Norte', address: 'Calle del Río 14, Bilbao' },
      },
    },
  },
  {
    name: 'Iker, workshop',
    defaultLocale: 'en',
    contents: {
      en: {
        type: 'contacts',
        contacts: [
          {
            name: { formattedName: 'Iker Sanz', firstName: 'Iker', lastName: 'Sanz' },
            phones: [{ phone: '+34 946 004 121', type: 'WORK' }],
            org: { company: 'Bici Norte', title: 'Workshop' },
          },
        ],
      },
    },
  },
];

function services(body, button, rows) {
  return {
    type: 'interactive',
    interactive: {
      kind: 'list',
      header: { type: 'text', text: 'Bici Norte' },
      body,
      footer: 'Mo–Fr 9:30 to 19:00, Sa to 14:00',
      button,
      sections: [{ rows: rows.map(([title, description], index) => ({ id: `service-${index}`, title, description })) }],
    },
  };
}
