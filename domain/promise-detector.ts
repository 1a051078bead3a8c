import { compilePhrases, type WordClasses } from './handoff-words/phrase-pattern';
import { plainWords } from './handoff-words/plain-words';

/**
 * Whether a draft of an assistant says that it hands over, or that somebody writes or calls later. Said without the
 * tool for it, nobody would ever come. An offer ("if you like, I'll transfer you") is no promise.
 */
export function promisesPerson(text: string): boolean {
  return text
    .slice(0, longestDraft)
    .split(/[.!?\n]+/)
    .map(plainWords)
    .some((sentence) => promises.some((promise) => has(sentence, promise)) && !offers.some((offer) => has(sentence, offer)));
}

/** Of a message to a contact. */
const longestDraft = 4_096;

function has(words: string, pattern: RegExp): boolean {
  return words.search(pattern) >= 0;
}

const english: WordClasses = {
  will: 'ill i_will we_will well im im_going_to i_am i_am_going_to we_are were were_going_to going_to let_me while_i',
  transfer:
    'transfer transferring connect connecting pass passing forward forwarding put putting hand handing escalate escalating redirect redirecting refer referring',
  done: 'i_have ive we_have weve',
  person:
    'person human agent agents colleague colleagues teammate team specialist expert representative advisor manager someone somebody supervisor operator department staff',
  write:
    'contact call write reply respond answer message email reach be_in_touch be_with_you get_back come_back get_in_touch follow_up join take_over assist help',
  later:
    'get_back come_back contact_you call_you reach_out reach_you be_in_touch get_in_touch write_to_you write_you email_you let_you_know message_you',
  by: 'ill i_will well we_will they_will theyll he_will she_will',
};

const spanish: WordClasses = {
  you: 'te le os les',
  paso: 'paso pasare pasaremos pasamos pongo pondre pondremos ponemos transfiero transferire transferimos transferiremos comunico comunicare comunicamos conecto conectare conectamos derivo derivare derivamos voy_a_pasar voy_a_transferir voy_a_poner voy_a_comunicar voy_a_conectar voy_a_derivar',
  pasarte: 'pasarte pasarle transferirte transferirle ponerte ponerle comunicarte comunicarle conectarte conectarle derivarte derivarle',
  det: 'un una el la uno una de tu su nuestro nuestra del los las otro otra mi mis equipo',
  persona:
    'persona companero companera companeros agente agentes asesor asesora humano humana encargado encargada responsable alguien especialista tecnico representante departamento operador operadora supervisor',
  contactara:
    'escribira escribiran escribiremos contactara contactaran contactaremos llamara llamaran llamaremos respondera responderan responderemos contestara contestaran contestaremos avisaremos avisara avisare escribire llamare contactare respondere',
  atendera: 'atendera atenderan ayudara ayudaran',
};

/** The future, and "I am doing it now"; never what the contact can or could do. */
const promises: readonly RegExp[] = [
  compilePhrases(
    [
      // "I'll transfer you to …", "let me put you in touch", "I am passing this on to our team"
      '{will} *? {transfer} you|this|it|your *..3 to|with|through|in_touch|in_contact|over',
      '{will} *? {transfer}|get|find *..4 {person}',
      'transferring|connecting|forwarding|redirecting you',
      'you *..2 be transferred|connected|contacted|forwarded|redirected|called',
      'youll be transferred|connected|contacted|forwarded|redirected|called',
      // "someone will get back to you", "we'll be in touch"
      '{person} *..3 will *..2 {write}',
      '{person} *..3 is going to {write}',
      '{by} *? {later}',
      // "I have told a colleague", "I've escalated this"
      '{done} *? notified|informed|alerted|told|asked *..3 {person}',
      '{done} *? escalated|forwarded|passed|handed',
    ],
    english,
  ),
  compilePhrases(
    [
      // "te paso con un compañero", "voy a transferirle", "paso tu caso a un asesor"
      '{you} {paso} con|en_contacto',
      '{you}|lo|la {paso} a|al {det}..3 {persona}',
      'voy a {pasarte}',
      'dejame|dejeme|permiteme|permitame {pasarte}',
      '{paso} *..3 a|al|con {det}..3 {persona}',
      // "le contactaremos en breve", "alguien te escribirá"
      '{you}|lo|la|se {contactara}',
      '{persona} *..4 {you} {contactara}|{atendera}',
      'se|nos pondra|pondran|pondremos en contacto',
      'nos|se comunicaremos|comunicara|comunicaran contigo|con',
      // "he avisado a un compañero"
      'he|hemos avisado|informado|notificado|pedido a|al {det}..3 {persona}',
    ],
    spanish,
  ),
];

const offers: readonly RegExp[] = [
  compilePhrases(
    [
      'if you want|like|prefer|wish|need|ask|say|write|would|d|decide',
      'if youd',
      'if needed|necessary',
      'whenever you',
      'would|do you want|like',
    ],
    english,
  ),
  compilePhrases(
    ['si lo|la? quieres|prefieres|necesitas|deseas|quiere|prefiere|necesita|desea|pides|pide|escribes|dices', 'cuando quieras|quiera'],
    spanish,
  ),
];
