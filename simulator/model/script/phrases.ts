export type Language = 'en' | 'es';

interface Phrases {
  greeting: string;
  /** How the greeting calls itself, and how it does with a name. */
  automatic: { nameless: string; named: string };
  /** Where it has just been said that an assistant answers. */
  shortGreeting: string;
  help: string;
  found: string;
  notFound: string;
  noneOfYours: string;
  hours: string;
  under: string;
  nothingUnder: string;
  cheapest: string;
  details: string;
  seeIt: string;
  inStock: string;
  outOfStock: string;
  cannotBook: string;
  cannotLookUp: string;
  noAddress: string;
  welcome: string;
  handoffMessage: string;
  handoffSummary: string;
  promise: string;
  greetingButtons: readonly Button[];
  repairButtons: readonly Button[];
  menuBody: string;
  menuButton: string;
  menuTitle: string;
  menu: readonly (Button & { description: string })[];
}

interface Button {
  id: string;
  title: string;
}

export const phrases: Record<Language, Phrases> = {
  en: {
    greeting:
      'Hello! I am the automatic assistant here. Ask me about opening hours, prices, products or repairs. If you would rather write with a person, just say so.',
    help: 'I can help with opening hours, prices, products, repairs and our address. A person is available as well: just ask.',
    found: 'Here is what I found:',
    automatic: { nameless: 'the automatic assistant', named: 'the automatic assistant' },
    shortGreeting: 'Hello! Ask me about opening hours, prices, bikes or your repair.',
    notFound: 'I could not find anything about that. A person is available if you ask.',
    noneOfYours: 'I find no repair or order under your number. A person is available if you ask.',
    hours: 'Our opening hours:',
    under: 'This is what we have up to',
    nothingUnder: 'We have nothing up to',
    cheapest: 'The cheapest is',
    details: 'Details',
    seeIt: 'See it',
    inStock: 'in stock',
    outOfStock: 'not in stock just now',
    cannotBook: 'I cannot book for you, but a person of our team can. They read this chat.',
    cannotLookUp: 'I cannot look that up here. A person is available if you ask.',
    noAddress: 'I do not have our address at hand. A person is available if you ask.',
    welcome: 'You are welcome!',
    handoffMessage: 'I am putting you in touch with a person of our team. They will read this chat.',
    handoffSummary: 'The contact wrote:',
    promise: 'I will transfer you to a colleague. They will write to you later.',
    greetingButtons: [
      { id: 'hours', title: 'Opening hours' },
      { id: 'repair', title: 'My repair' },
      { id: 'person', title: 'Talk to a person' },
    ],
    repairButtons: [
      { id: 'hours', title: 'Opening hours' },
      { id: 'address', title: 'Where are you?' },
      { id: 'person', title: 'Talk to a person' },
    ],
    menuBody: 'What can I do for you?',
    menuButton: 'Choose',
    menuTitle: 'Topics',
    menu: [
      { id: 'hours', title: 'Opening hours', description: 'When we are open' },
      { id: 'prices', title: 'Prices', description: 'What things cost' },
      { id: 'person', title: 'Talk to a person', description: 'Somebody of our team' },
      { id: 'address', title: 'Where are you?', description: 'Our address' },
      { id: 'repairs', title: 'Repairs', description: 'Workshop and services' },
    ],
  },
  es: {
    greeting:
      '¡Hola! Soy el asistente automático. Pregúntame por horarios, precios, productos o reparaciones. Si prefieres escribir con una persona, dímelo.',
    help: 'Puedo ayudarte con horarios, precios, productos, reparaciones y nuestra dirección. También hay una persona disponible: solo pídelo.',
    found: 'Esto es lo que he encontrado:',
    automatic: { nameless: 'el asistente automático', named: 'asistente automático' },
    shortGreeting: '¡Hola! Pregúntame por horarios, precios, bicis o tu reparación.',
    notFound: 'No he encontrado nada sobre eso. Hay una persona disponible si la pides.',
    noneOfYours: 'No encuentro ninguna reparación ni pedido con tu número. Hay una persona disponible si la pides.',
    hours: 'Nuestro horario:',
    under: 'Esto es lo que tenemos hasta',
    nothingUnder: 'No tenemos nada hasta',
    cheapest: 'Lo más barato es',
    details: 'Detalles',
    seeIt: 'Verla',
    inStock: 'en tienda',
    outOfStock: 'agotada por ahora',
    cannotBook: 'Yo no puedo reservar, pero una persona de nuestro equipo sí. Lee esta conversación.',
    cannotLookUp: 'Aquí no puedo consultarlo. Hay una persona disponible si la pides.',
    noAddress: 'No tengo nuestra dirección a mano. Hay una persona disponible si la pides.',
    welcome: '¡De nada!',
    handoffMessage: 'Te pongo en contacto con una persona de nuestro equipo. Leerá esta conversación.',
    handoffSummary: 'El contacto escribió:',
    promise: 'Te paso con un compañero. Te escribirá más tarde.',
    greetingButtons: [
      { id: 'hours', title: 'Horario' },
      { id: 'repair', title: 'Mi reparación' },
      { id: 'person', title: 'Hablar con alguien' },
    ],
    repairButtons: [
      { id: 'hours', title: 'Horario' },
      { id: 'address', title: '¿Dónde estáis?' },
      { id: 'person', title: 'Hablar con alguien' },
    ],
    menuBody: '¿En qué puedo ayudarte?',
    menuButton: 'Elegir',
    menuTitle: 'Temas',
    menu: [
      { id: 'hours', title: 'Horario', description: 'Cuándo abrimos' },
      { id: 'prices', title: 'Precios', description: 'Cuánto cuesta' },
      { id: 'person', title: 'Hablar con alguien', description: 'Una persona del equipo' },
      { id: 'address', title: '¿Dónde estáis?', description: 'Nuestra dirección' },
      { id: 'repairs', title: 'Reparaciones', description: 'Taller y servicios' },
    ],
  },
};

/** Words that only one of the languages has. */
export const languageMarks: Record<Language, readonly string[]> = {
  en: words(
    'hello hi hey good morning what how where when which who is are the do does you your i my me can could please thanks thank have want need much open bike bikes price prices hours talk speak person and with for of under opening until today repair',
  ),
  es: words(
    'hola buenas buenos dias tardes que como donde cuando cual quien es esta estan el la los las un una tu tus mi me puedo puedes por favor gracias tengo tienen teneis quiero necesito cuanto cuesta abren abris bici bicis bicicleta bicicletas precio precios horario hablar con para de y vale algo alguien hoy hasta menos teneis mas reparacion',
  ),
};

function words(list: string): string[] {
  return list.split(' ');
}
