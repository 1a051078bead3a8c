export type Language = 'en' | 'es';

interface Phrases {
  greeting: string;
  help: string;
  found: string;
  notFound: string;
  cannotLookUp: string;
  noAddress: string;
  welcome: string;
  handoffMessage: string;
  handoffSummary: string;
  person: string;
  promise: string;
  menuBody: string;
  menuButton: string;
  menuTitle: string;
  menu: readonly { id: string; title: string; description: string }[];
}

export const phrases: Record<Language, Phrases> = {
  en: {
    greeting:
      'Hello! I am the automatic assistant here. Ask me about opening hours, prices, products or repairs. If you would rather write with a person, just say so.',
    help: 'I can help with opening hours, prices, products, repairs and our address. A person is available as well: just ask.',
    found: 'Here is what I found:',
    notFound: 'I could not find anything about that. A person is available if you ask.',
    cannotLookUp: 'I cannot look that up here. A person is available if you ask.',
    noAddress: 'I do not have our address at hand. A person is available if you ask.',
    welcome: 'You are welcome!',
    handoffMessage: 'I am putting you in touch with a person of our team. They will read this chat.',
    handoffSummary: 'The contact wrote:',
    person: 'Talk to a person',
    promise: 'I will transfer you to a colleague. They will write to you later.',
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
    notFound: 'No he encontrado nada sobre eso. Hay una persona disponible si la pides.',
    cannotLookUp: 'Aquí no puedo consultarlo. Hay una persona disponible si la pides.',
    noAddress: 'No tengo nuestra dirección a mano. Hay una persona disponible si la pides.',
    welcome: '¡De nada!',
    handoffMessage: 'Te pongo en contacto con una persona de nuestro equipo. Leerá esta conversación.',
    handoffSummary: 'El contacto escribió:',
    person: 'Hablar con alguien',
    promise: 'Te paso con un compañero. Te escribirá más tarde.',
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
    'hello hi hey good morning what how where when which who is are the do does you your i my me can could please thanks thank have want need much open bike bikes price prices hours talk speak person and with for of',
  ),
  es: words(
    'hola buenas buenos dias tardes que como donde cuando cual quien es esta estan el la los las un una tu tus mi me puedo puedes por favor gracias tengo tienen teneis quiero necesito cuanto cuesta abren abris bici bicis bicicleta bicicletas precio precios horario hablar con para de y vale algo alguien',
  ),
};

function words(list: string): string[] {
  return list.split(' ');
}
