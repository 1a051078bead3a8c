import { promisesPerson } from '../../../domain/promise-detector';

describe('a draft that promises a person', () => {
  it.each([
    "I'll transfer you.  One of our agents will help.",
    "I'll transfer you to a colleague.",
    'I’ll connect you with someone from our team right away.',
    'I will now transfer you to an agent',
    'I am transferring you to a human.',
    'Let me put you in touch with our workshop.',
    'One moment, connecting you now…',
    'Please wait while I connect you to a specialist',
    'I will pass this on to our team and they will get back to you.',
    'Someone will get back to you.',
    'Someone from our team will be with you shortly',
    'A colleague will contact you later today.',
    "We'll be in touch soon.",
    "I'll get back to you tomorrow",
    'I will let you know when it arrives.',
    'You will be contacted by an advisor.',
    "You'll be transferred in a moment",
    'I have informed a colleague about your case.',
    "I've escalated your request.",
    'Our team will reply within 24 hours',
    "I'll find someone who can help.",
    'I will transfer you to a colleague. They will write to you later.',
  ])('is found in English: %s', (text) => expect(promisesPerson(text)).toBe(true));

  it.each([
    'Te paso con un compañero.',
    'Le paso con un agente ahora mismo',
    'Ahora te pongo en contacto con el taller.',
    'Voy a transferirte con una persona.',
    'Te voy a pasar con un asesor',
    'Paso tu consulta a un compañero.',
    'Le contactaremos en breve.',
    'Te escribirán más tarde.',
    'Alguien te llamará mañana.',
    'Un compañero se pondrá en contacto contigo',
    'Nos pondremos en contacto con usted',
    'En breve te responderemos.',
    'Un asesor te atenderá enseguida',
    'He avisado a un compañero.',
    'Nos comunicaremos contigo cuanto antes',
    'Te derivo a un especialista.',
    'Te paso con un compañero. Te escribirá más tarde.',
  ])('is found in Spanish: %s', (text) => expect(promisesPerson(text)).toBe(true));

  it.each([
    'You can transfer the money to our account.',
    "You can always write 'person'.",
    'A person is available if you ask.',
    "If you like, I'll connect you with a colleague.",
    'Would you like me to transfer you to an agent?',
    'I can connect you with a person. Do you want that?',
    'Here is what I found: the City bike costs 890 €.',
    'It works well. Contact the manufacturer for the warranty.',
    'The lock will help you keep it safe.',
    'The bike will be transferred to the other shop on Monday.',
    'Our team is in the shop from 9 to 18.',
    'You can call us on +34 600 000 000.',
    'Our manager wrote the guide.',
    'I will gladly help you choose a bike.',
  ])('is not found in English: %s', (text) => expect(promisesPerson(text)).toBe(false));

  it.each([
    'Puedes transferir el dinero a nuestra cuenta.',
    'Hay una persona disponible si la pides.',
    'Si quieres, te paso con un compañero.',
    'Te paso el enlace: https://example.org',
    'Le comunico que su pedido está listo.',
    '¿Quieres que te pase con una persona?',
    'Este casco te ayudará a ir seguro.',
    'Puedes llamarnos de 9 a 18.',
    'Te pongo un ejemplo: la talla M mide 54 cm.',
    'Esto es lo que he encontrado: la bici cuesta 890 €.',
    'Te paso la talla y el precio.',
  ])('is not found in Spanish: %s', (text) => expect(promisesPerson(text)).toBe(false));

  it('is looked for quickly', () => {
    const texts = ['i will ', 'let me pass you ', 'te paso con ', 'someone x x x '].map((words) => words.repeat(100_000 / words.length));
    texts.forEach((text) => promisesPerson(text));
    for (const text of texts) {
      const start = performance.now();
      promisesPerson(text);
      expect(performance.now() - start).toBeLessThan(50);
    }
  });
});
