/** What somebody wants other than to know something. */
export const intents = {
  person: [
    ...[
      'human',
      'a person',
      'real person',
      'agent',
      'operator',
      'representative',
      'somebody',
      'someone',
      'talk to a',
      'speak to',
      'speak with',
    ],
    ...['una persona', 'persona real', 'humano*', 'agente*', 'operador*', 'asesor*', 'con alguien', 'hablar con', 'encargad*'],
  ],
  complaint: [
    ...['complain*', 'unacceptable', 'angry', 'terrible', 'awful', 'scam', 'disappointed', 'lawyer'],
    ...['queja*', 'reclamacion*', 'reclamar', 'inaceptable', 'enfadad*', 'fatal', 'estafa', 'decepcionad*', 'verguenza', 'abogado'],
  ],
  place: [
    ...['where are you', 'where is', 'address', 'location', 'located', 'directions', 'how do i get', 'map', 'find you'],
    ...[
      'donde estais',
      'donde estan',
      'donde esta',
      'direccion',
      'ubicacion',
      'como llego',
      'como llegar',
      'mapa',
      'donde os',
      'donde queda',
    ],
  ],
  booking: [...['book', 'booking', 'appointment', 'reserve', 'make a reservation'], ...['cita', 'reservar', 'pedir hora', 'hueco']],
  card: [
    ...['phone number', 'your number', 'call you', 'contact card', 'contact details'],
    ...['telefono', 'vuestro numero', 'llamaros', 'llamarles', 'tarjeta de contacto'],
  ],
  menu: [
    ...['menu', 'options', 'what can you do', 'what do you do', 'how can you help', 'help me', 'help'],
    ...['opciones', 'que puedes hacer', 'que haces', 'en que puedes', 'ayuda', 'ayudame'],
  ],
  greeting: [
    ...['hello', 'hi', 'hey', 'good morning', 'good afternoon', 'good evening'],
    ...['hola', 'buenas', 'buenos dias', 'buenas tardes', 'buenas noches', 'que tal'],
  ],
} as const;

/** A message of nothing but these needs no answer. */
export const thanksWords: readonly string[] = [
  ...[
    'thanks',
    'thank',
    'you',
    'thx',
    'ty',
    'so',
    'very',
    'much',
    'a',
    'lot',
    'cheers',
    'great',
    'perfect',
    'cool',
    'nice',
    'bye',
    'that',
    's',
    'all',
  ],
  ...['gracias', 'muchas', 'mil', 'muy', 'amable', 'perfecto', 'genial', 'estupendo', 'adios', 'hasta', 'luego', 'eso', 'es', 'todo'],
  ...['ok', 'okay', 'k', 'vale', 'de', 'acuerdo', 'bien', 'got', 'it', 'entendido', 'listo'],
];

/** Of the above, those that say that something is all right without thanks. */
export const okWords: readonly string[] = ['ok', 'okay', 'k', 'vale', 'de acuerdo', 'got it', 'entendido', 'listo', 'bien'];

/** Words of a question that no content is found by. */
export const idleWords: readonly string[] = [
  ...'what how where when which who is are was the a an do does did you your yours i my me we us can could would please have has had want need much'.split(
    ' ',
  ),
  ...'many and with for of to in on at it its this that there any some hi hello hey tell about know like get if or be am so also today tomorrow'.split(
    ' ',
  ),
  ...'que como donde cuando cual quien es esta estan son el la los las un una unos unas tu tus mi mis me os nos puedo puedes podeis por favor'.split(
    ' ',
  ),
  ...'tengo tiene tienen teneis quiero quisiera necesito hay y con para de del al en si no se lo le hola buenas buenos dias tardes saber sobre algun alguna'.split(
    ' ',
  ),
  ...'cuanto cuanta cuesta cuestan much cost costs hoy manana o a e'.split(' '),
];
