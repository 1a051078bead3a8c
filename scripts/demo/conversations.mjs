import { document, picture } from './files.mjs';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const text = (body) => ({ type: 'text', text: { body } });
const template = (name, language, variables) => ({ type: 'template', template: { name, language, variables } });

/**
 * A morning at Bici Norte. `writes` are the customer's messages, `ago` in seconds; then come, in this order, `answers`
 * of the business with the status that each ends in, and `thenWrites`. With `talks` the assistant answers `writes`, and
 * then each of `talks`. `isRead`: an editor has seen it.
 */
export const conversations = [
  {
    customer: { id: '34612345678', name: 'Ana Torres' },
    writes: [
      { ago: 25, message: text('Hola, buenas 👋') },
      { ago: 15, message: text('¿Está lista ya mi bici?') },
    ],
    talks: [{ taps: 'Horario' }],
    thenWrites: [text('¡Genial, muchas gracias! 🚲')],
    isRead: true,
  },
  {
    customer: { id: '447911000111', name: 'Tom Baker' },
    writes: [{ ago: 80, message: text('Hi! Which city bikes do you have under 1,000 €?') }],
    talks: [{ taps: 'Orbea Vector 20' }],
  },
  {
    customer: { id: '447911222333', name: 'Oliver Reed' },
    writes: [
      { ago: 50, message: text('I picked up my bike on Saturday, and the brakes squeal again.') },
      { ago: 35, message: text('That is unacceptable. I would like my money back.') },
    ],
    talks: [],
  },
  {
    customer: { id: '34688123456', name: 'Nerea Etxebarria' },
    writes: [
      { ago: 3 * HOUR, message: text('Hola, buenas 👋 ¿Tenéis hueco esta semana para una revisión?') },
      { ago: 3 * HOUR - 40, message: text('Los frenos chirrían bastante, sobre todo el de atrás.') },
    ],
    answers: [
      { content: text('¡Hola, Nerea! El jueves a las 16:30 tenemos un hueco. ¿Te viene bien?'), endsIn: 'read' },
      { object: 'Workshop', endsIn: 'read' },
    ],
    thenWrites: [text('¡Perfecto, allí estaré! 🚲')],
  },
  {
    customer: { id: '5511987654321', name: 'Bruno Carvalho' },
    writes: [
      { ago: 22 * HOUR, message: text('Oi! A minha bicicleta já está pronta?') },
      { ago: 21.5 * HOUR, message: text('Se estiver, passo amanhã de manhã.') },
    ],
  },
  {
    customer: { id: '33639981234', name: 'Chloé Martin' },
    writes: [
      { ago: 74 * HOUR, message: text('Bonjour, je cherche un siège enfant pour un vélo de ville. Vous en avez en magasin ?') },
      { ago: 73.8 * HOUR, message: text('C’est pour une petite de deux ans.') },
    ],
    isArchived: true,
  },
  {
    customer: { id: '525512345678', name: 'Diego Hernández' },
    writes: [
      { ago: 70 * MINUTE, message: text('Buenas tardes, les mando la orden de compra de las cinco bicicletas.') },
      {
        ago: 69 * MINUTE,
        message: {
          type: 'document',
          file: { make: () => document('Orden de compra 0417'), mimeType: 'application/pdf' },
          document: { filename: 'orden-de-compra-0417.pdf', caption: 'Orden de compra 0417' },
        },
      },
    ],
    answers: [{ content: text('Recibida, Diego. Mañana les confirmamos la fecha de entrega.'), endsIn: 'read' }],
    isRead: true,
  },
  {
    customer: { id: '447700900123', name: 'Emma Clarke' },
    writes: [
      { ago: 34 * MINUTE, message: text('Hi! I have a flat tyre and no pump. Could somebody come out?') },
      {
        ago: 33 * MINUTE,
        message: {
          type: 'location',
          location: { latitude: 43.4647, longitude: -3.8044, name: 'Jardines de Pereda', address: 'Paseo de Pereda, Santander' },
        },
      },
    ],
    answers: [
      { content: text('Hi Emma, stay where you are: Iker is on his way with a new tube, about 20 minutes.'), endsIn: 'read' },
      { content: text('He rides a green cargo bike, you cannot miss him.'), endsIn: 'read' },
    ],
    thenWrites: [{ type: 'reaction', reactsTo: 'last answer', emoji: '🙏' }],
    isRead: true,
  },
  {
    customer: { id: '4915123456789', name: 'Jonas Weber' },
    readsAtOnce: false,
    writes: [{ ago: 31 * HOUR, message: text('Moin, ich würde gern das Orbea Terra in Größe L Probe fahren. Geht das am Mittwoch?') }],
    answers: [{ content: template('appointment', 'en_US', ['Jonas', '16:30']), endsIn: 'delivered' }],
    isRead: true,
  },
  {
    customer: { id: '819012345678', name: '佐藤 ゆき' },
    writes: [
      {
        ago: 9 * HOUR,
        message: {
          type: 'image',
          file: { make: picture, mimeType: 'image/png' },
          image: { caption: 'Do you have this one in green? 緑はありますか？' },
        },
      },
    ],
    answers: [{ content: text('Yes, the last one, in size M. Shall we keep it for you until Saturday?'), endsIn: 'read' }],
  },
  {
    customer: { id: '34600123456', name: 'Pau Ferrer' },
    writes: [{ ago: 5 * HOUR, message: text('Bon dia! Em podeu enviar el pressupost de la roda?') }],
    answers: [{ content: text('Bon dia, Pau! La roda nova surt per 145 €, muntatge inclòs.'), endsIn: 'failed', failsWith: 131026 }],
    isRead: true,
  },
  {
    customer: { id: '212612345678', name: 'نادية' },
    writes: [{ ago: 12 * MINUTE, message: text('السلام عليكم، هل لديكم دراجات للأطفال؟ عمره ست سنوات 😊') }],
    answers: [{ content: text('وعليكم السلام! نعم، لدينا دراجة Woom 3 بسعر 399 €.'), endsIn: 'read' }],
    thenWrites: [text('شكرا! سنأتي يوم السبت.')],
  },
];
