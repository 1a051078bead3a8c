import { connectionFields } from '../../../../../contracts/connection-fields';
import { troubleCodes, type TroubleCode } from '../../../../../contracts/trouble';
import { english } from '../../../../../domain/health/words/en';
import { spanish } from '../../../../../domain/health/words/es';
import { fieldName, troubleWords } from '../../../../../domain/health/words';
import { troubleParams } from '../../../../../domain/health/words/params';
import { trouble } from './builders';

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();
const words = (code: TroubleCode, params: Record<string, string | number> = {}, locale = 'en') =>
  troubleWords(trouble(code, { params }), locale);

describe.each([
  ['English', english],
  ['Spanish', spanish],
])('%s', (_, language) => {
  test('has a title and a fix for each code, and a name for each field', () => {
    expect(Object.keys(language.words).sort()).toEqual([...troubleCodes].sort());
    Object.values(language.words).forEach(({ title, fix }) => {
      expect(title.trim()).not.toBe('');
      expect(title.endsWith('.')).toBe(false);
      expect(fix.endsWith('.')).toBe(true);
    });
    expect(Object.keys(language.fields).sort()).toEqual([...connectionFields].sort());
  });

  test('fills its words with params that are documented', () => {
    const foreign = troubleCodes.flatMap((code) => {
      const known = [...(troubleParams[code] ?? []), 'label'];
      const { title, fix } = language.words[code];
      return placeholders(`${title} ${fix}`).filter((name) => !known.includes(name));
    });
    expect(foreign).toEqual([]);
  });

  test('leaves no placeholder and no bracket, with all params or without any', () => {
    for (const code of troubleCodes) {
      const params = Object.fromEntries((troubleParams[code] ?? []).map((name) => [name, 'x']));
      for (const { title, fix } of [words(code, params, language.locale), words(code, {}, language.locale)]) {
        expect(`${title} ${fix}`).not.toMatch(/[{}[\]]/);
      }
    }
  });
});

test('both languages fill the same params', () => {
  for (const code of troubleCodes) {
    const of = ({ title, fix }: { title: string; fix: string }) => placeholders(`${title} ${fix}`);
    expect([code, of(spanish.words[code])]).toEqual([code, of(english.words[code])]);
  }
});

test('the original add-on’s usual errors are known by name', () => {
  expect(words('token-expired').title).toMatch(/^Expired token/);
  expect(words('webhook-not-verified').title).toMatch(/^Webhook not verified/);
  expect(words('app-id-wrong').title).toMatch(/^Incorrect App ID/);
  expect(words('account-id-wrong', { id: '1' }).title).toMatch(/^Incorrect ID/);
  expect(words('number-id-wrong', { id: '1' }).title).toMatch(/^Incorrect ID/);
  expect(words('signature-wrong', { count: 2 }).title).toMatch(/^Invalid signature/);
  expect(words('number-not-approved').title).toMatch(/^Number not approved/);
  expect(words('business-not-verified').title).toMatch(/^Business not verified/);
  expect(words('account-blocked').title).toMatch(/^Account blocked/);
  expect(words('app-in-development').title).toMatch(/development mode/);
});

test('one and many, Meta’s words, instants and what is not known are written for a reader', () => {
  expect(words('token-ends-soon', { days: 1 }).title).toBe('The access token ends in 1 day');
  expect(words('token-ends-soon', { days: 9 }, 'es').title).toBe('El token de acceso termina en 9 días');
  expect(words('many-failures', { count: 1284 }).title).toBe('1,284 messages failed within 24 hours');
  expect(words('number-not-connected', { status: 'BANNED' }).title).toBe('The number is not connected: banned');
  expect(words('number-not-connected', { status: 'NEW_WORD' }, 'es').title).toBe('El número no está conectado: NEW_WORD');
  expect(words('token-expired', { at: '2026-05-03T10:00:00.000Z' }).title).toBe('Expired token: it ended on May 3, 2026');
  expect(words('token-expired', { at: '' }).title).toBe('Expired token');
  expect(words('account-blocked', { entity: 'WABA', reason: 'Spam.', fix: 'Wait.' })).toMatchObject({
    title: 'Account blocked: Spam (the WhatsApp Business Account)',
    fix: expect.stringContaining('Meta’s advice: Wait. Details'),
  });
  expect(words('queue-old').title).toBe('A message has waited for 0 minutes to be sent');
  expect(words('address-silent').title).toBe('– does not answer');
});

test('a param is text, whatever it is called', () => {
  expect(words('meta-refused', { message: 'constructor', code: 131_026 }).title).toBe(
    'Meta refused the request: constructor (error 131026)',
  );
  expect(words('meta-refused', { message: '{code} [x]', code: 1 }).title).toBe('Meta refused the request: {code} [x] (error 1)');
});

test('the field is named, in the reader’s language or in English', () => {
  const missing = trouble('field-missing', { field: 'appSecret' });
  expect(troubleWords(missing, 'es-MX').title).toBe('Falta un valor: Clave secreta de la aplicación');
  expect(troubleWords(missing, 'fr').title).toBe('App secret is missing');
  expect(troubleWords(trouble('field-missing'), 'en').title).toBe('A value is missing');
  expect(fieldName('wabaId', 'en')).toBe('WhatsApp Business Account ID');
});

test('the link leads right into the app where the app is known, and is none where the fix is done here', () => {
  const link = (code: TroubleCode, appId: string | null = null) => troubleWords(trouble(code), 'en', appId).link;
  expect(link('scope-missing')).toBe('https://business.facebook.com/latest/settings/system_users');
  expect(link('app-secret-wrong')).toBe('https://developers.facebook.com/apps/');
  expect(link('app-secret-wrong', '123')).toBe('https://developers.facebook.com/apps/123/settings/basic/');
  expect(link('webhook-not-verified', '123')).toBe('https://developers.facebook.com/apps/123/whatsapp-business/wa-settings/');
  expect(link('number-not-approved')).toContain('whatsapp_manager');
  expect(link('encryption-key-missing')).toBeNull();
  troubleCodes.map((code) => link(code)).forEach((found) => expect(found ?? 'https://').toMatch(/^https:\/\//));
});
