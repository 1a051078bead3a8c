import { config, readOptions } from '../../../server/src/config';

const good = {
  appId: '100000000000001',
  appSecret: '0123456789abcdef0123456789abcdef',
  wabaId: '100000000000002',
  phoneNumberId: '100000000000003',
  accessToken: 'EAAG0123456789',
  verifyToken: 'token-of-our-choice',
  graphApiBaseUrl: 'http://localhost:4010',
  graphApiVersion: 'v25.0',
  mediaStore: 'upload-provider',
  signatureCheck: true,
  loginConfigId: '100000000000009',
  loginDialogBaseUrl: 'http://localhost:4010',
  mediaDirectory: '/srv/whatsapp-media',
  publicUrl: 'https://cms.example.com/base',
};
type Name = keyof typeof good;
const names = Object.keys(good) as Name[];
/** The words with which Strapi's start is stopped. */
function problem(options: unknown): string {
  try {
    config.validator(options);
  } catch (error) {
    return error instanceof Error ? error.message : 'not an error';
  }
  return '';
}

test('all options together are good, and come back as they are', () => {
  expect(problem(good)).toBe('');
  expect(readOptions(good)).toEqual(good);
});

test.each([undefined, null, {}])('nothing at all is good (%j): the plugin is not connected then', (options) => {
  expect(readOptions(options)).toEqual({
    graphApiBaseUrl: 'https://graph.facebook.com',
    graphApiVersion: 'v26.0',
    mediaStore: 'directory',
    signatureCheck: true,
    loginDialogBaseUrl: 'https://www.facebook.com',
  });
});

test('the default configuration is good', () => {
  expect(problem(config.default)).toBe('');
});

describe.each(names)('%s', (name) => {
  test('may be set alone', () => {
    expect(problem({ [name]: good[name] })).toBe('');
    expect(readOptions({ [name]: good[name] })[name]).toBe(good[name]);
  });

  test.each(['', null, undefined])('%j means that it is not set', (value) => {
    expect(readOptions({ [name]: value })).toEqual(readOptions({}));
  });

  const wrong = [5, true, {}, []].filter((value) => typeof value !== typeof good[name]);
  test.each(wrong)('refuses %j and names the field', (value) => {
    expect(problem({ [name]: value })).toContain(`  - ${name}: `);
  });
});

describe('a value of the wrong form is refused, with field and fix', () => {
  test.each<[Name, unknown, string]>([
    ['appId', 'abc', "appId must be the id from Meta's pages, digits only"],
    ['appId', '1234', 'digits only'],
    ['appId', '1'.repeat(26), 'digits only'],
    ['appId', 100_000_000_000_001, 'appId must be text: put the id in quotes'],
    ['wabaId', '10000 00000', 'wabaId must be the id'],
    ['wabaId', 100_000_000_000_002, 'put the id in quotes'],
    ['phoneNumberId', '+16505551234', "phoneNumberId must be the id from Meta's pages"],
    ['phoneNumberId', 100_000_000_000_003, 'put the id in quotes'],
    ['appSecret', 'short', 'appSecret is too short: 8 characters at least. Copy it again, whole.'],
    ['appSecret', 'with a space', 'appSecret holds a space, a line break or another character that it cannot have. Copy it again.'],
    ['appSecret', 5, 'appSecret must be text.'],
    ['accessToken', 'EAAG0123456789\n', 'accessToken holds a space, a line break'],
    ['accessToken', 'Bearer EAAG0123456789', 'Copy it again.'],
    ['verifyToken', 'sürprise!', 'verifyToken holds'],
    ['graphApiBaseUrl', 'graph.facebook.com', "graphApiBaseUrl must be a URL such as 'https://graph.facebook.com'."],
    ['graphApiBaseUrl', 'https://graph.facebook.com/v26.0', 'set graphApiVersion instead'],
    ['graphApiBaseUrl', 'https://graph.facebook.com/v26.0/', 'set graphApiVersion instead'],
    ['graphApiBaseUrl', 'https://graph.facebook.com?a=b', 'must be a URL'],
    ['graphApiVersion', '26.0', "graphApiVersion must look like 'v26.0'."],
    ['graphApiVersion', 'latest', "graphApiVersion must look like 'v26.0'."],
    ['publicUrl', 'cms.example.com', "publicUrl must be a URL such as 'https://cms.example.com'."],
    ['publicUrl', 'ftp://cms.example.com', 'publicUrl must be a URL'],
  ])('%s: %j', (name, value, says) => {
    const words = problem({ [name]: value });
    expect(words).toContain(`[whatsapp] The plugin's configuration in config/plugins is wrong:\n  - ${name}: `);
    expect(words).toContain(says);
  });

  test('a secret is never repeated in the words', () => {
    expect(problem({ accessToken: 'secret value', appSecret: 'another secret', verifyToken: 'third\tsecret' })).not.toMatch(
      /secret value|another secret|third/,
    );
  });

  test('all problems are told at once', () => {
    expect(problem({ appId: 'x', publicUrl: 'y' }).split('\n')).toHaveLength(3);
  });

  test('a key that does not exist is refused by name', () => {
    expect(problem({ ...good, acessToken: 'x' })).toContain('"acessToken"');
  });

  test.each(['text', 5, []])('options that are %j are refused', (options) => {
    expect(problem(options)).toContain('  - config: ');
  });

  test('reading wrong options throws too', () => {
    expect(() => readOptions({ appId: 'x' })).toThrow('appId');
  });
});

describe('the environment', () => {
  const name = 'WHATSAPP_VERIFY_TOKEN';
  const before = process.env[name];
  afterEach(() => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  });

  test('says what config/plugins does not', () => {
    process.env[name] = 'from-the-environment';
    expect(readOptions({}).verifyToken).toBe('from-the-environment');
    expect(readOptions({ verifyToken: '' }).verifyToken).toBe('from-the-environment');
    expect(readOptions({ verifyToken: 'from-the-file' }).verifyToken).toBe('from-the-file');
  });

  test('is held to the same rules', () => {
    process.env[name] = 'short';
    expect(() => config.validator({})).toThrow(/verifyToken is too short/);
  });
});

test('the check of signatures cannot be off in production', () => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    expect(() => config.validator({ signatureCheck: false })).toThrow(/anybody could write to your inbox/);
  } finally {
    process.env.NODE_ENV = before;
  }
  expect(readOptions({ signatureCheck: false }).signatureCheck).toBe(false);
});
