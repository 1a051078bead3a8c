import { connectionSteps, saveConnection, type StepState } from '../../../../../contracts/connection';
import { loginErrors } from '../../../../../contracts/oauth';
import { troubleCodes } from '../../../../../contracts/trouble';
import english from '../../../../../admin/src/translations/en.json';
import { environmentNames } from '../../../../../server/src/config/environment';
import { connectionFields } from '../../../../../contracts/connection-fields';
import { allowedAccounts, draftsOf, firstChosen } from '../../../../../admin/src/features/settings/connection/model/choices';
import { connectionTabs, readPlace, stepAddress } from '../../../../../admin/src/features/settings/connection/model/connection-address';
import { draftProblems, refusedFields, saveBody } from '../../../../../admin/src/features/settings/connection/model/field-drafts';
import {
  afterFailure,
  failedAbove,
  openStep,
  verifiedCount,
} from '../../../../../admin/src/features/settings/connection/model/guide-steps';
import { sendFacts, webhookFacts } from '../../../../../admin/src/features/settings/connection/model/live-facts';
import { readLoginReturn } from '../../../../../admin/src/features/settings/connection/model/login-return';
import { peopleOfTier } from '../../../../../admin/src/features/settings/connection/model/messaging-limit';
import { defaultNumber, digitsOf, writtenNumber } from '../../../../../admin/src/features/settings/connection/model/numbers';
import { signatureFacts } from '../../../../../admin/src/features/settings/connection/model/signature-facts';
import { missingScopes } from '../../../../../admin/src/features/settings/connection/model/scopes';
import { timeLeft } from '../../../../../admin/src/features/settings/connection/model/time-left';
import { variableOf } from '../../../../../admin/src/features/settings/connection/model/variable-of';
import { isWaiting, pollingInterval, POLL_MS } from '../../../../../admin/src/features/settings/connection/model/waiting';
import { qrPath } from '../../../../../admin/src/features/settings/connection/qr/qr-path';
import { at, businessNumber, connected, connection, lockedField, now, step, steps, storedFields, storedId, trouble } from './builders';

const verified: Partial<StepState> = { state: 'verified' };
const failed: Partial<StepState> = { state: 'failed', troubles: [trouble('scope-missing')] };

describe('which step is open', () => {
  test('the first that can be done', () => {
    expect(openStep(steps())).toBe('choose');
    expect(openStep(steps({ choose: verified, app: verified, token: { state: 'partly' } }))).toBe('token');
  });

  test('not one that waits for another, and not one that failed while others can go on', () => {
    const half = steps({ choose: verified, app: verified, token: failed, number: verified, webhook: { state: 'partly' } });
    expect(openStep(half)).toBe('webhook');
    const waiting = steps({
      choose: verified,
      app: failed,
      token: { needs: 'app' },
      number: { needs: 'token' },
      webhook: { needs: 'app' },
    });
    expect(openStep(waiting)).toBe('signature');
  });

  test('what failed where nothing else is to be done, and the last where all is well', () => {
    const { steps: all } = connected();
    expect(openStep(all)).toBe('receive');
    expect(openStep(all.map((each) => (each.step === 'number' ? { ...each, ...failed } : each)))).toBe('number');
  });

  test('what failed stands above the open one, in order, and says what it leaves open', () => {
    const half = steps({ choose: verified, app: failed, token: failed, number: { needs: 'app' }, webhook: {}, send: { needs: 'token' } });
    expect(failedAbove(half, 'webhook').map((each) => each.step)).toEqual(['app', 'token']);
    expect(failedAbove(half, 'token').map((each) => each.step)).toEqual(['app']);
    expect(afterFailure(half, 'token')).toEqual({ goOn: [4, 5, 7], wait: [6] });
    expect(verifiedCount(half)).toBe(1);
  });
});

describe('what is waited for', () => {
  test('the webhook, until the first event has come', () => {
    const base = connection();
    const states = (webhook: Partial<typeof base.webhook>, change = {}) =>
      webhookFacts({ webhook: { ...base.webhook, ...webhook }, steps: steps(change) }).map(({ state }) => state);
    expect(states({})).toEqual(['now', 'todo', 'todo', 'todo']);
    expect(states({}, { webhook: { found: [{ name: 'addressAnswers', value: 'yes' }], checkedAt: at } })).toEqual([
      'done',
      'now',
      'todo',
      'todo',
    ]);
    expect(states({ verifiedAt: at })).toEqual(['done', 'done', 'now', 'todo']);
    expect(states({ verifiedAt: at, subscribedAt: at, lastEventAt: at })).toEqual(['done', 'done', 'done', 'done']);
    expect(states({}, { webhook: { troubles: [trouble('address-silent')] } })).toEqual(['failed', 'todo', 'todo', 'todo']);
  });

  test('the webhook that Meta has forgotten: it was fetched once, and is waited for again', () => {
    const { webhook } = connected();
    const facts = webhookFacts({ webhook, steps: steps({ webhook: { troubles: [trouble('webhook-not-verified')] } }) });
    expect(facts.map(({ state }) => state)).toEqual(['done', 'now', 'done', 'done']);
  });

  test('the ticks of a test message: a later one proves the earlier, and one that failed waits no more', () => {
    const test = { message: 'm'.repeat(24), to: '+34612345678', status: null, statusTimes: {}, error: null };
    const states = (change: object) => sendFacts({ ...test, ...change }).map(({ state }) => state);
    expect(states({ status: 'queued' })).toEqual(['now', 'todo', 'todo', 'todo']);
    expect(states({ status: 'delivered' })).toEqual(['done', 'done', 'done', 'now']);
    expect(states({ status: 'read' })).toEqual(['done', 'done', 'done', 'done']);
    expect(states({ status: 'failed', statusTimes: { accepted: at } })).toEqual(['done', 'failed', 'todo', 'todo']);
  });

  test('only the open step is watched, and only while somebody looks', () => {
    const state = connection();
    expect(isWaiting(state, 'webhook')).toBe(true);
    expect(isWaiting(state, 'app')).toBe(false);
    expect(isWaiting(state, 'send')).toBe(false);
    expect(isWaiting(state, 'receive')).toBe(true);
    expect(isWaiting(connected(), 'receive')).toBe(false);
    expect(isWaiting(connected(), 'webhook')).toBe(false);
    const watch = { isWaiting: true, isVisible: true, isWatched: true };
    expect(pollingInterval(watch)).toBe(POLL_MS);
    expect(pollingInterval({ ...watch, isWaiting: false })).toBe(0);
    expect(pollingInterval({ ...watch, isVisible: false })).toBe(0);
    expect(pollingInterval({ ...watch, isWatched: false })).toBe(0);
  });
});

describe('what is typed', () => {
  test('is stored without what was not touched or is empty', () => {
    expect(saveBody({ appId: ' 12345 ', appSecret: '' })).toEqual({ appId: '12345' });
  });

  test('is refused in place, by the contract’s own rules', () => {
    expect(
      draftProblems({ appId: 'my app', appSecret: 'short', accessToken: 'has a space in it', verifyToken: 'x'.repeat(2_001) }),
    ).toEqual({
      appId: { code: 'digits' },
      appSecret: { code: 'short' },
      accessToken: { code: 'characters' },
      verifyToken: { code: 'long' },
    });
    expect(draftProblems({ appId: '100000000000000', appSecret: 'good-secret' })).toEqual({});
    expect(saveConnection.body.safeParse(saveBody({ appId: '100000000000000' })).success).toBe(true);
  });

  test('and what the server refuses stands at its field too', () => {
    const errors = [{ path: ['body', 'appId'], message: 'This is no id.' }];
    expect(refusedFields({ status: 400, details: { errors } })).toEqual({ appId: { code: 'refused', message: 'This is no id.' } });
    expect(refusedFields({ status: 409, details: {} })).toEqual({});
    expect(refusedFields(null)).toEqual({});
  });
});

describe('the number', () => {
  const number = (phoneNumberId: string) => ({
    phoneNumberId,
    displayPhoneNumber: null,
    verifiedName: null,
    quality: null,
    status: null,
    messagingLimit: null,
    troubles: [],
  });
  const account = (wabaId: string, ids: string[]) => ({ wabaId, name: null, business: null, numbers: ids.map(number), troubles: [] });
  const accounts = [account('10001', ['20001', '20002']), account('10002', ['20003'])];
  const none = connection().fields;

  test('that is stored is chosen, or the only one', () => {
    expect(firstChosen(accounts, none)).toBeNull();
    expect(firstChosen(accounts, { ...none, phoneNumberId: storedId('20003') })).toEqual({ wabaId: '10002', phoneNumberId: '20003' });
    expect(firstChosen([account('10002', ['20003'])], none)).toEqual({ wabaId: '10002', phoneNumberId: '20003' });
  });

  test('of another account is no choice where the project has locked one', () => {
    const fields = { ...none, wabaId: { ...lockedField('WHATSAPP_WABA_ID'), value: '10001' } };
    expect(allowedAccounts(accounts, fields).map(({ wabaId }) => wabaId)).toEqual(['10001']);
    expect(draftsOf({ wabaId: '10001', phoneNumberId: '20002' }, fields)).toEqual({ phoneNumberId: '20002' });
    expect(draftsOf({ wabaId: '10001', phoneNumberId: '20002' }, none)).toEqual({ wabaId: '10001', phoneNumberId: '20002' });
    expect(draftsOf({ wabaId: '100000000000001', phoneNumberId: '100000000000002' }, storedFields)).toEqual({});
  });

  test('that sends is the default one', () => {
    const second = businessNumber({ phoneNumberId: '9', isDefault: false });
    expect(defaultNumber({ numbers: [second, businessNumber()] })?.phoneNumberId).toBe('100000000000002');
    expect(defaultNumber({ numbers: [second] })?.phoneNumberId).toBe('9');
    expect(defaultNumber({ numbers: [] })).toBeNull();
    expect(['+1 555-078-3881', '34946004120'].map(writtenNumber)).toEqual(['+1 555-078-3881', '+34 946 004 120']);
    expect([digitsOf('+34 946 004 120'), digitsOf(null), digitsOf('–')]).toEqual(['34946004120', null, null]);
  });

  test('has a limit in people', () => {
    expect(['TIER_250', 'TIER_2K', 'TIER_100K', 'TIER_1M', 'TIER_UNLIMITED', null].map(peopleOfTier)).toEqual([
      250,
      2_000,
      100_000,
      1_000_000,
      null,
      null,
    ]);
  });
});

test('what Meta’s page led back with', () => {
  const handle = 'h'.repeat(43);
  expect(readLoginReturn(`#handle=${handle}`)).toEqual({ kind: 'handle', handle });
  expect(readLoginReturn('#error=denied')).toEqual({ kind: 'refused', error: 'denied' });
  expect(readLoginReturn('#error=something-new')).toEqual({ kind: 'refused', error: 'meta' });
  expect(readLoginReturn('')).toEqual({ kind: 'none' });
  expect(readLoginReturn('#connection-danger')).toEqual({ kind: 'none' });
});

test('the address names a tab and a step; what it does not know is left open', () => {
  expect(readPlace('steps/webhook')).toEqual({ tab: 'steps', step: 'webhook' });
  expect(readPlace('numbers')).toEqual({ tab: 'numbers', step: null });
  expect(readPlace('')).toEqual({ tab: null, step: null });
  expect(readPlace('steps/nonsense')).toEqual({ tab: 'steps', step: null });
  expect(stepAddress('token')).toBe('/settings/whatsapp/connection/steps/token');
});

test('a countdown in the largest unit that fills', () => {
  expect(timeLeft('2026-12-03T15:05:00.000Z', now)).toEqual({ count: 9, unit: 'day' });
  expect(timeLeft('2026-11-24T16:10:00.000Z', now)).toEqual({ count: 2, unit: 'hour' });
  expect(timeLeft('2026-11-24T14:59:00.000Z', now)).toEqual({ count: 54, unit: 'minute' });
  expect(timeLeft('2026-11-24T14:05:20.000Z', now)).toEqual({ count: 1, unit: 'minute' });
  expect(timeLeft('2026-11-24T14:00:00.000Z', now)).toBeNull();
});

test('the two test requests of the signature, and the scopes of the token', () => {
  const found = [
    { name: 'signedAnswer', value: '200' },
    { name: 'unsignedAnswer', value: '200' },
  ];
  expect(signatureFacts(step('signature', { found }))).toEqual([
    { name: 'signed', isGood: true, answer: '200' },
    { name: 'unsigned', isGood: false, answer: '200' },
  ]);
  expect(signatureFacts(step('signature'))).toEqual([]);
  expect(missingScopes('whatsapp_business_management other')).toEqual(['whatsapp_business_messaging']);
});

test('variables are named as the server reads them', () => {
  expect(Object.fromEntries(connectionFields.map((field) => [field, variableOf(field)]))).toEqual(environmentNames);
});

test('a code is drawn by runs of dark squares', () => {
  const rows = ['110', '000', '101'];
  expect(qrPath(3, (row, column) => rows[row]?.[column] === '1')).toBe('M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z');
});

test('keys that are made at run time exist, and name what exists', () => {
  const made = [
    ...connectionSteps.flatMap((name) => ['', '.hint', '.lead'].map((part) => `step.${name}${part}`)),
    ...['not-started', 'partly', 'verified', 'failed'].map((name) => `state.${name}`),
    ...['done', 'now', 'todo', 'failed'].map((name) => `live.${name}`),
    ...['answers', 'fetched', 'subscribed', 'event'].flatMap((name) => [`webhook.fact.${name}`, `webhook.now.${name}`]),
    ...['accepted', 'sent', 'delivered', 'read'].flatMap((name) => [`send.fact.${name}`, `send.now.${name}`]),
    ...loginErrors.map((name) => `login.error.${name}`),
    ...connectionTabs.map((name) => `tab.${name}`),
  ].map((key) => `setup.${key}`);
  expect(made.filter((key) => !(key in english))).toEqual([]);
  const works = Object.keys(english).flatMap((key) => /^setup\.works\.(.+)$/.exec(key)?.[1] ?? []);
  expect(works.filter((code) => !(troubleCodes as readonly string[]).includes(code))).toEqual([]);
});
