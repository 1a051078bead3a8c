import { cardMark } from '../../../../../admin/src/features/settings/connection/health/model/card-mark';
import { cardRows } from '../../../../../admin/src/features/settings/connection/health/model/card-rows';
import { failureBars, failureShare } from '../../../../../admin/src/features/settings/connection/health/model/failure-bars';
import { healthHeadline } from '../../../../../admin/src/features/settings/connection/health/model/health-headline';
import { lineAction } from '../../../../../admin/src/features/settings/connection/health/model/line-action';
import { timePassed } from '../../../../../admin/src/features/settings/connection/health/model/time-passed';
import { troublePlace } from '../../../../../admin/src/features/settings/connection/health/model/trouble-place';
import english from '../../../../../admin/src/translations/en.json';
import { healthCards } from '../../../../../contracts/health';
import { connectionSteps } from '../../../../../contracts/connection';
import { troubleCodes } from '../../../../../contracts/trouble';
import { bannerTrouble } from '../../../../../admin/src/features/inbox/page/banner-trouble';
import { card, health, healthyCards, line, trouble, withTrouble } from './builders';

const en: Record<string, string> = english;

describe('the first sentence', () => {
  const flow = (canSend: boolean, canReceive: boolean) => healthHeadline(health({ canSend, canReceive })).flow;

  test('says whether messages go in and out', () => {
    expect([flow(true, true), flow(true, false), flow(false, true), flow(false, false)]).toEqual([
      'health.flow.both',
      'health.flow.out',
      'health.flow.in',
      'health.flow.none',
    ]);
  });

  test('claims nothing before Meta was asked, or without a connection', () => {
    expect(healthHeadline(health({ checkedAt: null }))).toMatchObject({ flow: 'health.flow.unknown', tone: 'quiet' });
    expect(healthHeadline(health({ isConnected: false, level: 'unknown' }))).toMatchObject({ tone: 'quiet' });
  });

  test('names what stops messages before what can wait', () => {
    const cards = [
      ...withTrouble('token', { troubles: [trouble('token-ends-soon', { params: { days: 9 } })] }),
      card('number', [], { level: 'bad', troubles: [trouble('account-blocked', { level: 'bad' })] }),
    ];
    const { troubles, tone } = healthHeadline(health({ cards, level: 'bad' }));
    expect(troubles.map(({ code }) => code)).toEqual(['account-blocked', 'token-ends-soon']);
    expect(tone).toBe('danger');
  });

  test('is quiet in green, calm in yellow', () => {
    expect(healthHeadline(health()).tone).toBe('good');
    expect(healthHeadline(health({ level: 'attention' })).tone).toBe('warn');
  });
});

describe('a card’s mark', () => {
  test('is the level in words', () => {
    const keys = (['ok', 'attention', 'bad', 'unknown'] as const).map((level) => cardMark(card('webhook', [], { level })).key);
    expect(keys).toEqual(['health.mark.ok', 'health.mark.attention', 'health.mark.bad', 'health.mark.unknown']);
  });

  test('counts the days of a token that ends, unless something else is wrong too', () => {
    const ends = trouble('token-ends-soon', { params: { days: 9 } });
    expect(cardMark(card('token', [], { level: 'attention', troubles: [ends] }))).toMatchObject({ values: { days: 9 }, tone: 'warn' });
    const both = [ends, trouble('scope-missing', { level: 'bad' })];
    expect(cardMark(card('token', [], { level: 'bad', troubles: both })).key).toBe('health.mark.bad');
  });

  test('counts who can send, and what is to be decided', () => {
    const entities = [line('entity', 'AVAILABLE', { label: 'APP' }), line('entity', 'BLOCKED', { label: 'WABA', level: 'bad' })];
    expect(cardMark(card('meta', entities, { level: 'bad' }))).toMatchObject({ tone: 'bad', values: { able: 1, all: 2 } });
    const queue = [line('uncertain', 1), line('quarantined', 2)];
    expect(cardMark(card('queue', queue, { level: 'attention' }))).toMatchObject({ key: 'health.mark.decide', values: { count: 3 } });
    // An old queue is nothing to decide.
    expect(cardMark(card('queue', [line('uncertain', 0)], { level: 'attention' })).key).toBe('health.mark.attention');
  });
});

describe('the lines of a card', () => {
  test('put the number beside its name, and Meta’s entities from the business to the number', () => {
    const [, , number, meta] = healthyCards;
    expect(number && cardRows(number).map(({ name, title }) => [name, title])).toEqual([
      ['verifiedName', '34946004120'],
      ['quality', null],
      ['limit', null],
      ['throughput', null],
    ]);
    expect(meta && cardRows(meta).map(({ name }) => name)).toEqual(['BUSINESS', 'WABA', 'APP', 'PHONE_NUMBER']);
  });

  test('count only the permissions that are needed', () => {
    const scopes = (value: number, missing: number) =>
      cardRows({ lines: [line('scopes', value)], troubles: Array.from({ length: missing }, () => trouble('scope-missing')) })[0]?.line
        .value;
    expect([scopes(5, 0), scopes(5, 1), scopes(0, 0)]).toEqual([2, 1, 0]);
  });

  test('lead to what they count', () => {
    expect(lineAction(line('quarantined', 2))).toMatchObject({ to: '/settings/whatsapp/webhook-log?state=quarantined' });
    expect(lineAction(line('uncertain', 1))).toMatchObject({ to: '/plugins/whatsapp' });
    expect([lineAction(line('uncertain', 0)), lineAction(line('waiting', 4))]).toEqual([null, null]);
  });
});

test('each trouble that is decided in the panel leads to a place that exists, with words', () => {
  const steps = connectionSteps.map((step) => `/settings/whatsapp/connection/steps/${step}`);
  const pages = ['numbers', 'tasks', 'general', 'webhook-log'];
  for (const code of troubleCodes) {
    const place = troublePlace(code);
    if (place === null) continue;
    expect(place.label in en).toBe(true);
    const path = place.to.replace(/\?.*/, '');
    const isKnown = steps.includes(path) || path.startsWith('/plugins/whatsapp') || pages.some((page) => path.endsWith(`/${page}`));
    expect([code, isKnown]).toEqual([code, true]);
  }
});

test('bars are shares of the most frequent; the share of all is safe without messages', () => {
  const failure = (code: number, count: number) => ({ code, title: '', category: 'recipient', count, isMetas: false });
  expect(failureBars([failure(131026, 9), failure(131049, 3)]).map(({ share }) => share)).toEqual([1, 3 / 9]);
  expect([failureShare({ messages: 1284, failed: 16 }), failureShare({ messages: 0, failed: 0 })]).toEqual([16 / 1284, 0]);
});

test('time passed is told in the largest unit that fills, never in the future', () => {
  const passed = (ms: number) => timePassed(0, ms);
  expect([passed(-500), passed(12_999), passed(61_000), passed(3 * 3_600_000), passed(50 * 3_600_000)]).toEqual([
    { count: 0, unit: 'second' },
    { count: 12, unit: 'second' },
    { count: 1, unit: 'minute' },
    { count: 3, unit: 'hour' },
    { count: 2, unit: 'day' },
  ]);
});

describe('the banner in the inbox', () => {
  const summary = (level: 'ok' | 'attention' | 'bad', troubles = [trouble('templates-old')]) => ({ level, troubles, checkedAt: null });
  const off = trouble('signature-off');

  test('is there for what stops messages, and for a signature check that is off', () => {
    const bad = [trouble('templates-old'), trouble('token-expired', { level: 'bad' }), off];
    expect(bannerTrouble(summary('bad', bad))?.code).toBe('token-expired');
    expect(bannerTrouble(summary('attention', [trouble('templates-old'), off]))?.code).toBe('signature-off');
  });

  test('is not there for what can wait, nor for those who may not see the settings', () => {
    expect([bannerTrouble(summary('attention')), bannerTrouble(summary('ok', [])), bannerTrouble(null)]).toEqual([null, null, null]);
  });
});

test('words that are made at run time exist', () => {
  const made = [
    ...healthCards.map((name) => `health.card.${name}`),
    ...healthyCards.flatMap((each) => cardRows(each).map(({ name }) => `health.line.${name}`)),
    'health.line.number',
    'health.line.MESSAGE_TEMPLATE',
    ...['second', 'minute', 'hour', 'day'].map((unit) => `health.ago.${unit}`),
    ...['AVAILABLE', 'LIMITED', 'BLOCKED'].map((word) => `health.word.entity.${word}`),
    ...['on', 'off'].map((word) => `health.word.signatureCheck.${word}`),
    ...['locked', 'stored'].map((word) => `health.word.source.${word}`),
    'health.word.ends.never',
    ...['SYSTEM_USER', 'USER'].map((word) => `setup.token-type.${word}`),
    ...['GREEN', 'YELLOW', 'RED'].map((word) => `setup.quality.${word}`),
    ...['health', 'steps', 'numbers'].map((tab) => `setup.tab.${tab}`),
  ];
  expect(made.filter((key) => !(key in en))).toEqual([]);
});
