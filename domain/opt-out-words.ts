import { bareWords } from './handoff-words/plain-words';

/** The admin's own words besides the shipped ones, by locale. */
export interface OptOutWords {
  readonly stop: Readonly<Record<string, readonly string[]>>;
  readonly start: Readonly<Record<string, readonly string[]>>;
}

/**
 * Whether a message refuses or wants marketing. The whole message must be the word: "stop" stops, "where is the bus
 * stop" does not. Words of all languages count, since people answer in the language of what they were sent; a word
 * that stands in both lists stops.
 */
export function optOutWord(text: string, words: OptOutWords = none): 'stop' | 'start' | null {
  if (text.length > longestMessage) return null;
  const message = bareWords(text);
  if (message === '') return null;
  if (shippedStop.has(message) || isAmong(message, words.stop)) return 'stop';
  return shippedStart.has(message) || isAmong(message, words.start) ? 'start' : null;
}

const none: OptOutWords = { stop: {}, start: {} };

/** A word, and the blanks and signs around it. */
const longestMessage = 200;

function isAmong(message: string, words: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.values(words).some((list) => list.some((word) => bareWords(word) === message));
}

/** Those that mean nothing else where they stand alone: "cancel" and "end" may be about an order or a talk. */
const shippedStop = new Set(
  Object.values({
    en: ['stop', 'stop all', 'stopall', 'unsubscribe', 'unsubscribe me', 'opt out', 'optout', 'stop promotions', 'no more messages'],
    es: [
      ...['baja', 'darme de baja', 'dar de baja', 'dame de baja', 'darse de baja', 'quiero darme de baja', 'dadme de baja'],
      ...['no mas mensajes', 'no quiero mas mensajes', 'cancelar suscripcion', 'desuscribir', 'desuscribirme'],
    ],
    pt: ['sair', 'parar', 'pare', 'descadastrar', 'cancelar inscricao', 'cancelar assinatura', 'remover', 'nao quero mais mensagens'],
    fr: ['arret', 'arreter', 'desabonner', 'me desabonner', 'desabonnement', 'desinscription', 'desinscrire', 'plus de messages'],
  }).flat(),
);

const shippedStart = new Set(
  Object.values({
    en: ['start', 'unstop', 'resume', 'subscribe', 'opt in', 'optin'],
    es: ['alta', 'darme de alta', 'dame de alta', 'quiero darme de alta', 'reanudar', 'suscribir', 'suscribirme'],
    pt: ['retomar', 'inscrever', 'me inscrever', 'assinar', 'reativar'],
    fr: ['reprendre', 'abonner', 'mabonner', 'reabonner', 'inscription', 'minscrire'],
  }).flat(),
);
