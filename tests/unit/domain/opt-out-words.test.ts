import { optOutWord } from '../../../domain/opt-out-words';

describe('a word of refusal', () => {
  it.each(['STOP', 'stop', ' Stop. ', '«STOP»', 'STOP!!! 🛑', 'Unsubscribe', 'opt-out', 'stop all'])('is read in English: %s', (text) =>
    expect(optOutWord(text)).toBe('stop'),
  );

  it.each([
    ['BAJA', 'stop'],
    ['Darme de baja', 'stop'],
    ['¡No más mensajes!', 'stop'],
    ['SAIR', 'stop'],
    ['Não quero mais mensagens', 'stop'],
    ['ARRÊT', 'stop'],
    ['Arre\u0302t', 'stop'],
    ['me désabonner', 'stop'],
    ['START', 'start'],
    ['resume', 'start'],
    ['Alta', 'start'],
    ['REANUDAR', 'start'],
    ['retomar', 'start'],
    ["m'abonner", 'start'],
    ['m’abonner', 'start'],
  ])('is read in any of the shipped languages: %s', (text, wanted) => expect(optOutWord(text)).toBe(wanted));

  it.each([
    'Where is the bus stop?',
    'please stop the repair of my bike',
    'La planta baja',
    'quiero el sillín de talla baja',
    'Stop?? No, go on',
    'when do you start',
    'cancel',
    'fin',
    '',
    '🛑',
    'stop '.repeat(20_000),
  ])('must be the whole message: %s', (text) => expect(optOutWord(text)).toBeNull());

  it('may be one of the admin', () => {
    const words = { stop: { de: ['Abmelden', 'Keine Werbung'], es: ['¡Basta!'] }, start: { de: ['Anmelden'] } };
    expect(optOutWord('abmelden.', words)).toBe('stop');
    expect(optOutWord('keine  werbung', words)).toBe('stop');
    expect(optOutWord('basta', words)).toBe('stop');
    expect(optOutWord('ANMELDEN', words)).toBe('start');
    expect(optOutWord('Stop', words)).toBe('stop');
    expect(optOutWord('basta')).toBeNull();
  });

  it('stops rather than starts when it stands in both lists', () => {
    expect(optOutWord('start', { stop: { en: ['start'] }, start: {} })).toBe('stop');
  });

  it('is never a word without letters', () => {
    expect(optOutWord('!!!', { stop: { en: ['!!!'] }, start: {} })).toBeNull();
  });
});
