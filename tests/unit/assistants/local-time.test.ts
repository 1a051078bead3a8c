import { localTime } from '../../../server/src/assistants/local-time';

test.each([
  ['Europe/Madrid', '2026-11-24T13:02:00Z', 'Tuesday 2026-11-24 14:02 (Europe/Madrid)'],
  ['America/Lima', '2026-11-24T03:30:00Z', 'Monday 2026-11-23 22:30 (America/Lima)'],
  ['UTC', '2026-01-04T00:05:00Z', 'Sunday 2026-01-04 00:05 (UTC)'],
])('in %s', (zone, at, expected) => {
  expect(localTime(Date.parse(at), zone)).toBe(expected);
});

test('the zone of the server where none is named', () => {
  expect(localTime(0)).toContain(`(${Intl.DateTimeFormat().resolvedOptions().timeZone})`);
});
