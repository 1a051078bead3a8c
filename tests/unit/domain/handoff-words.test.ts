import { isQualityProbe, wantsPerson } from '../../../domain/handoff-words';
import heldOut from '../../fixtures/utterances/held-out.json';
import tuning from '../../fixtures/utterances/tuning.json';

const asks = (text: string) => wantsPerson(text, { locale: null });

interface Labelled {
  readonly person: readonly string[];
  readonly notPerson: readonly string[];
}

/** Share of the wishes that are found, and share of what is found that is a wish. */
function measure(sets: readonly Labelled[]) {
  const wishes = sets.flatMap(({ person }) => person);
  const others = sets.flatMap(({ notPerson }) => notPerson);
  const missed = wishes.filter((text) => !asks(text));
  const wrong = others.filter(asks);
  const found = wishes.length - missed.length;
  return {
    wishes: wishes.length,
    others: others.length,
    recall: found / wishes.length,
    precision: found / (found + wrong.length),
    missed,
    wrong,
  };
}

describe('a wish for a person', () => {
  const languages = ['en', 'es'] as const;
  const sets: Readonly<Record<string, readonly Labelled[]>> = {
    'English, held out': [heldOut.en],
    'Spanish, held out': [heldOut.es],
    English: [heldOut.en, tuning.en],
    Spanish: [heldOut.es, tuning.es],
    all: languages.flatMap((language) => [heldOut[language], tuning[language]]),
  };

  it('is looked for in enough labelled messages', () => {
    for (const language of languages) {
      const { wishes, others } = measure([heldOut[language], tuning[language]]);
      expect(Math.min(wishes, others)).toBeGreaterThanOrEqual(80);
    }
    const { wishes, others } = measure(languages.map((language) => heldOut[language]));
    expect(wishes + others).toBeGreaterThanOrEqual(100);
    const texts = [heldOut, tuning].flatMap((file) => languages.flatMap((each) => [...file[each].person, ...file[each].notPerson]));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(Object.keys(sets))('is found, and little else: %s', (name) => {
    const { wishes, others, recall, precision, missed, wrong } = measure(sets[name] ?? []);
    process.stdout.write(
      `wantsPerson, ${name}: recall ${recall.toFixed(3)} of ${wishes}, precision ${precision.toFixed(3)} with ${others} others\n`,
    );
    expect({ isEnough: recall >= 0.98 && precision >= 0.95, missed, wrong }).toMatchObject({ isEnough: true });
  });

  it.each([
    "I don't want a human",
    'I don’t want a human',
    'I don`t want a human',
    'I dont want a human',
    'I do not want a human',
    'No, I do not really want to talk to a human.',
    'No quiero hablar con una persona, contigo está bien',
    'NO QUIERO HABLAR CON UNA PERSONA',
  ])('is taken back by a negation: %s', (text) => expect(asks(text)).toBe(false));

  it.each([
    "I don't want to wait. I want a human",
    'No quiero esperar, quiero un humano',
    "You don't understand me! Human!",
    'No, gracias. Un agente.',
    'ＨＵＭＡＮ please',
    'Quiero hablar con una peRSÓna',
    'Can I speak to the manager about dogs?',
  ])('is not taken back by one elsewhere: %s', (text) => expect(asks(text)).toBe(true));

  it('is found at the start and at the end of a long message', () => {
    const story = 'The bike has been making a noise since Monday. '.repeat(500);
    expect(asks(`I want to talk to a person. ${story}`)).toBe(true);
    expect(asks(`${story} I want to talk to a person.`)).toBe(true);
    expect(asks(story)).toBe(false);
  });

  it.each(['', ' ', '👍', '...', '¿?', '|', '| human |x', '[]'])('is not in "%s"', (text) => expect(asks(text)).toBe(false));

  it.each(['en', 'es', 'es_MX', 'pt_BR', 'de', null])('is found in both languages, whatever the locale: %s', (locale) => {
    expect(wantsPerson('I want a human', { locale })).toBe(true);
    expect(wantsPerson('quiero un humano', { locale })).toBe(true);
  });

  describe("in the admin's own words", () => {
    const extraWords = { de: ['Mensch', 'jemand Echtes'], es: ['mostrador'], pt: ['atendente'] };

    it.each([
      ['Mensch!', 'de'],
      ['Ich will einen MENSCH sprechen', 'de_AT'],
      ['ist da jemand   echtes?', 'de'],
      ['Ponme con el mostrador', 'es'],
      ['ATENDENTE', 'pt_BR'],
      ['atendente por favor', null],
      ['atendente', 'fr'],
    ])('is found: %s (%s)', (text, locale) => expect(wantsPerson(text, { locale, extraWords })).toBe(true));

    it.each([
      ['Menschenrechte', 'de'],
      ['Unmensch', 'de'],
      ['atendente', 'de'],
      ['mostradores', 'es'],
      ['no quiero el mostrador', 'es'],
    ])('is not found: %s (%s)', (text, locale) => expect(wantsPerson(text, { locale, extraWords })).toBe(false));

    it('needs letters', () => {
      expect(wantsPerson('hello', { locale: null, extraWords: { en: ['', '!', ' '] } })).toBe(false);
    });
  });

  // A pattern that backtracks without end would take seconds here.
  it.each([
    ['the same word', 'talk '],
    ['half a wish', 'can i talk to a real live actual human-like '],
    ['a wish taken back, again and again', "I don't want to talk to a human "],
    ['gaps', 'hate with of the this talking to a your '],
    ['Spanish halves', 'no quiero que me pases con el de la del un una '],
    ['letters alone', 'a'],
    ['signs', '- '],
    ['apostrophes', "a'"],
    ['accents', 'e\u0301'],
    ['clauses', 'human resources, '],
    ['bars', '|'],
    ['brackets', '[[['],
  ])('is looked for quickly in 100 kB of %s', (_name, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    asks(text);
    const start = performance.now();
    asks(text);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe("Meta's probe", () => {
  it.each([
    'Hello, this message is from WhatsApp – we are initiating this conversation to understand the quality of your bot experience',
    'Hello, this message is from WhatsApp - we are initiating this conversation to understand the quality of your bot experience.',
    'HELLO THIS MESSAGE IS FROM WHATSAPP—WE ARE INITIATING THIS CONVERSATION TO UNDERSTAND THE QUALITY OF YOUR BOT EXPERIENCE',
    'hello,  this message is  from whatsapp\nwe are initiating this conversation to understand the quality of your bot   experience',
  ])('is known: %s', (text) => expect(isQualityProbe(text)).toBe(true));

  it.each(['Hello, this is from WhatsApp', 'What is the quality of your bot experience?', 'this message is from WhatsApp', ''])(
    'is not: %s',
    (text) => expect(isQualityProbe(text)).toBe(false),
  );
});
