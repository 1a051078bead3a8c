import { createIntl } from 'react-intl';

import english from '../../../../admin/src/translations/en.json';
import spanish from '../../../../admin/src/translations/es.json';
import { eventAuthor, eventText } from '../../../../admin/src/features/inbox/events/event-text';
import { handoffReasons } from '../../../../contracts/assistant-tools';
import type { EventContent } from '../../../../contracts/message-content';
import { eventMessage } from '../builders';

const words = (texts: Record<string, string>, locale: string) => {
  const intl = createIntl({ locale, messages: texts });
  return (event: EventContent, who: string | null = 'Marta') => {
    const { key, values, reason, tail } = eventText(event, { who, contact: 'Ana' });
    const plain = { b: (parts: string[]) => parts.join('') };
    const line = intl.formatMessage({ id: key }, { ...values, ...plain, ...(reason && { reason: texts[`handoff.reason.${reason}`] }) });
    return [line, tail && intl.formatMessage({ id: tail.key }, tail.values)].filter(Boolean).join(' · ');
  };
};
const en = words(english, 'en');
const es = words(spanish, 'es');
const mode = (change: Partial<Extract<EventContent, { kind: 'mode' }>>) =>
  ({ kind: 'mode', mode: 'automatic', cause: 'switch', assistant: null, ...change }) as const;
const handoff = { kind: 'handoff', assistant: 'Sofía', reason: 'asked', summary: null, to: 'Marta' } as const;

test('each change of the mode says who did it and why', () => {
  expect(en(mode({ assistant: 'Sofía' }))).toBe('Marta switched to automatic · Sofía answers');
  expect(en(mode({}))).toBe('Marta switched to automatic · waiting message only');
  expect(en(mode({ cause: 'hand-back', assistant: 'Sofía' }))).toBe('Marta handed back to Sofía');
  expect(en(mode({ cause: 'hand-back' }))).toBe('Marta switched to automatic · waiting message only');
  expect(en(mode({ cause: 'archive', assistant: 'Sofía' }))).toBe('Marta archived this, back to automatic');
  expect(en(mode({ cause: 'undo' }))).toBe('Marta undid the archiving: as before');
  expect(en(mode({ cause: 'inactive', assistant: 'Sofía' }), null)).toBe(
    'Back to automatic by itself, no message for 24 h · Sofía answers',
  );
  expect(en(mode({ mode: 'manual', cause: 'sent' }))).toBe('Marta answered, so it is manual now');
  expect(en(mode({ mode: 'manual', cause: 'stop' }))).toBe('Marta stopped the assistant, so it is manual now');
  expect(en(mode({ mode: 'manual', cause: 'undo' }))).toBe('Marta undid the archiving: manual, as before');
  expect(es(mode({ mode: 'manual' }))).toBe('Marta pasó a manual');
});

test('who gave it, who has it, and taking it oneself', () => {
  const assigned = (from: string | null, to: string | null) => ({ kind: 'assigned', from, to }) as const;
  expect(en(assigned(null, 'Ana'))).toBe('Marta assigned this to Ana');
  expect(en(assigned('Tom', 'Ana'))).toBe('Marta assigned this from Tom to Ana');
  expect(en(assigned('Marta', 'Ana'))).toBe('Marta assigned this to Ana');
  expect(en(assigned(null, 'Marta'))).toBe('Marta took this');
  expect(en(assigned('Tom', 'Marta'))).toBe('Marta took this over from Tom');
  expect(en(assigned('Tom', null))).toBe('Marta took this from Tom, nobody is assigned');
  expect(en(assigned(null, null))).toBe('Nobody is assigned any more');
  expect(es(assigned('Tom', 'Ana'), null)).toBe('Pasó de Tom a Ana');
});

test('a handoff in one line names both and the reason', () => {
  expect(en(handoff)).toBe('Sofía handed over to Marta · wants a person');
  expect(en({ ...handoff, to: null })).toBe('Sofía handed over to Unassigned · wants a person');
  expect(es({ ...handoff, assistant: null, reason: 'failure' })).toBe('Pasada a Marta · el asistente no pudo responder');
});

test('assistants, marketing and blocking', () => {
  expect(en({ kind: 'assistant', assistant: 'Sofía', isEnabled: true })).toBe('Marta lets Sofía answer here');
  expect(en({ kind: 'assistant', assistant: 'Sofía', isEnabled: false }, null)).toBe('Sofía is switched off here');
  expect(en({ kind: 'assistant', assistant: null, isEnabled: false })).toBe('Marta took the assistant away');
  expect(es({ kind: 'opt-out', isOut: true })).toBe('Ana no quiere publicidad');
  expect(en({ kind: 'opt-out', isOut: false })).toBe('Ana takes marketing again');
  expect(en({ kind: 'blocked', isBlocked: true })).toBe('Marta blocked the contact');
  expect(en({ kind: 'blocked', isBlocked: false }, null)).toBe('The contact was unblocked');
});

test('every line has words in both languages, with and without a name', () => {
  const causes = ['switch', 'sent', 'hand-back', 'stop', 'archive', 'undo', 'inactive'] as const;
  const events: EventContent[] = [
    ...causes.flatMap((cause) =>
      (['automatic', 'manual'] as const).flatMap((to) => [mode({ mode: to, cause }), mode({ mode: to, cause, assistant: 'Sofía' })]),
    ),
    ...handoffReasons.flatMap((reason) => [
      { ...handoff, reason },
      { ...handoff, reason, assistant: null, to: null },
    ]),
  ];
  for (const event of events) {
    for (const who of ['Marta', null]) {
      // A text that is missing would be its key, one with a value missing would throw.
      expect([en(event, who), es(event, who)].join(' ')).not.toMatch(/events\.|undefined/);
    }
  }
});

test('only those who have a name are named', () => {
  const by = (author: ReturnType<typeof eventMessage>['author']) => eventAuthor(eventMessage(handoff, { author }), 'Phone app');
  expect(by({ kind: 'user', name: 'Marta Ruiz' })).toBe('Marta Ruiz');
  expect(by({ kind: 'phone-app', name: null })).toBe('Phone app');
  expect(by({ kind: 'system', name: 'daily' })).toBeNull();
  expect(by({ kind: 'user', name: null })).toBeNull();
});
