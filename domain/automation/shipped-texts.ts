import type { AutomaticText } from './receive-inbound';

type TextsByLocale = Readonly<Record<string, string>>;

/** What contacts read where the admin has written nothing. */
export const shippedTexts: Readonly<Record<AutomaticText, TextsByLocale>> = {
  waiting: {
    en: 'Thank you for your message. Somebody will answer you here as soon as possible.',
    es: 'Gracias por tu mensaje. Alguien te responderá aquí lo antes posible.',
    pt: 'Obrigado pela sua mensagem. Alguém responderá aqui assim que possível.',
    fr: 'Merci pour votre message. Quelqu’un vous répondra ici dès que possible.',
  },
  handoff: {
    en: 'I am passing you to a person, who will answer you here.',
    es: 'Te paso con una persona, que te responderá aquí.',
    pt: 'Vou passar a conversa para uma pessoa, que responderá aqui.',
    fr: 'Je vous passe à une personne, qui vous répondra ici.',
  },
  failure: {
    en: 'I cannot answer this just now. A person will answer you here.',
    es: 'Ahora mismo no puedo responder a esto. Una persona te responderá aquí.',
    pt: 'Não consigo responder a isto agora. Uma pessoa responderá aqui.',
    fr: 'Je ne peux pas répondre à cela pour le moment. Une personne vous répondra ici.',
  },
  'opted-out': {
    en: 'Done: we send you no more advertising. Write START to get it again.',
    es: 'Hecho: no te enviaremos más publicidad. Escribe ALTA para volver a recibirla.',
    pt: 'Pronto: não enviaremos mais publicidade. Escreva VOLTAR para recebê-la de novo.',
    fr: 'C’est fait : vous ne recevrez plus de publicité. Écrivez REPRENDRE pour en recevoir à nouveau.',
  },
  'opted-in': {
    en: 'Done: you get our offers again. Write STOP to end them.',
    es: 'Hecho: volverás a recibir nuestras ofertas. Escribe BAJA para dejar de recibirlas.',
    pt: 'Pronto: voltará a receber as nossas ofertas. Escreva PARAR para as terminar.',
    fr: 'C’est fait : vous recevrez à nouveau nos offres. Écrivez STOP pour les arrêter.',
  },
};

/** Said once that it is an AI (EU AI Act, article 50). `{name}` is the assistant's. */
export const shippedDisclosures: TextsByLocale = {
  en: 'I am {name}, an AI assistant. Write “person” at any time to reach one.',
  es: 'Soy {name}, un asistente de IA. Escribe «persona» en cualquier momento para hablar con una.',
  pt: 'Sou {name}, um assistente de IA. Escreva “pessoa” a qualquer momento para falar com uma.',
  fr: 'Je suis {name}, un assistant IA. Écrivez « personne » à tout moment pour en joindre une.',
};
