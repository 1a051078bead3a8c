import fc from 'fast-check';

import { joinContacts, mergePreference, mergeProfile, type ContactState, type ProfileReport } from '../../../domain/merge-contacts';

const unknown: ContactState = {
  name: null,
  bookName: null,
  bookNameAt: null,
  language: null,
  profileName: null,
  profileNameAt: null,
  username: null,
  usernameAt: null,
  assignedUserId: null,
  assistantId: null,
  optedOutAt: null,
  preferenceAt: null,
  blockedAt: null,
};

const profile = fc.record<ProfileReport>({
  profileName: fc.constantFrom(null, 'Ada', 'Bob', '😀'),
  username: fc.constantFrom(null, 'ada', 'bob'),
  at: fc.integer({ min: 1, max: 4 }),
});
const preference = fc.record({ optedOut: fc.boolean(), at: fc.integer({ min: 1, max: 4 }) });
const mixedUp = <T>(items: fc.Arbitrary<T>) =>
  fc.array(items, { maxLength: 8 }).chain((order) =>
    fc.record({
      order: fc.constant(order),
      shuffled: fc.shuffledSubarray(order, { minLength: order.length }),
      repeated: fc.subarray(order),
    }),
  );

describe('the name of the profile', () => {
  test.each([
    {
      what: 'is taken where none is known',
      known: {},
      report: { profileName: 'Ada', username: null, at: 5 },
      expected: { profileName: 'Ada', profileNameAt: 5 },
    },
    {
      what: 'is replaced by a newer one',
      known: { profileName: 'Bob', profileNameAt: 4 },
      report: { profileName: 'Ada', username: null, at: 5 },
      expected: { profileName: 'Ada', profileNameAt: 5 },
    },
    {
      what: 'is not replaced by an older one',
      known: { profileName: 'Bob', profileNameAt: 6 },
      report: { profileName: 'Ada', username: null, at: 5 },
      expected: { profileName: 'Bob', profileNameAt: 6 },
    },
    {
      what: 'of the same time: the greater text',
      known: { profileName: 'Bob', profileNameAt: 5 },
      report: { profileName: 'Ada', username: null, at: 5 },
      expected: { profileName: 'Bob', profileNameAt: 5 },
    },
    {
      what: 'is kept when the username alone is new',
      known: { profileName: 'Bob', profileNameAt: 4 },
      report: { profileName: null, username: 'bob', at: 5 },
      expected: { profileName: 'Bob', profileNameAt: 4, username: 'bob', usernameAt: 5 },
    },
  ])('$what', ({ known, report, expected }) => {
    expect(mergeProfile({ ...unknown, ...known }, report)).toEqual({ ...unknown, ...expected });
  });

  test('a report without news gives back the same object', () => {
    expect(mergeProfile(unknown, { profileName: null, username: null, at: 5 })).toBe(unknown);
  });

  test('property: any order and any repetition end alike', () => {
    fc.assert(
      fc.property(mixedUp(profile), ({ order, shuffled, repeated }) => {
        expect([...shuffled, ...repeated].reduce(mergeProfile, unknown)).toEqual(order.reduce(mergeProfile, unknown));
      }),
    );
  });
});

describe('the wish about marketing', () => {
  test.each([
    { what: 'stop', reports: [{ optedOut: true, at: 5 }], optedOutAt: 5 },
    {
      what: 'stop, then resume',
      reports: [
        { optedOut: true, at: 5 },
        { optedOut: false, at: 6 },
      ],
      optedOutAt: null,
    },
    {
      what: 'resume that comes late, then stop',
      reports: [
        { optedOut: true, at: 6 },
        { optedOut: false, at: 5 },
      ],
      optedOutAt: 6,
    },
    {
      what: 'both at the same time',
      reports: [
        { optedOut: true, at: 5 },
        { optedOut: false, at: 5 },
      ],
      optedOutAt: 5,
    },
    { what: 'resume without a stop', reports: [{ optedOut: false, at: 5 }], optedOutAt: null },
  ])('$what', ({ reports, optedOutAt }) => {
    expect(reports.reduce(mergePreference, unknown).optedOutAt).toBe(optedOutAt);
    expect(reports.toReversed().reduce(mergePreference, unknown).optedOutAt).toBe(optedOutAt);
  });

  test('property: any order and any repetition end alike', () => {
    fc.assert(
      fc.property(mixedUp(preference), ({ order, shuffled, repeated }) => {
        expect([...shuffled, ...repeated].reduce(mergePreference, unknown)).toEqual(order.reduce(mergePreference, unknown));
      }),
    );
  });
});

describe('two contacts become one', () => {
  test('what an editor set on the survivor stays; gaps are filled', () => {
    const survivor = { ...unknown, name: 'Ms Lovelace', blockedAt: 9 };
    const other = { ...unknown, name: 'Ada', assignedUserId: 3, blockedAt: 7 };
    expect(joinContacts(survivor, other)).toMatchObject({ name: 'Ms Lovelace', assignedUserId: 3, blockedAt: 7 });
  });

  test('the newer profile and the later wish count, whichever contact had them', () => {
    const older = { ...unknown, profileName: 'Ada', profileNameAt: 1, username: 'ada', usernameAt: 8, optedOutAt: 1, preferenceAt: 1 };
    const newer = {
      ...unknown,
      profileName: 'Ada L.',
      profileNameAt: 5,
      username: 'lovelace',
      usernameAt: 2,
      optedOutAt: null,
      preferenceAt: 5,
    };
    const expected = { profileName: 'Ada L.', profileNameAt: 5, username: 'ada', usernameAt: 8, optedOutAt: null, preferenceAt: 5 };
    expect(joinContacts(older, newer)).toMatchObject(expected);
    expect(joinContacts(newer, older)).toMatchObject(expected);
  });

  test('a contact of whom nothing is known adds nothing', () => {
    const known = {
      ...unknown,
      name: 'Ada',
      profileName: 'Ada',
      profileNameAt: 1,
      optedOutAt: 4,
      preferenceAt: 4,
      blockedAt: 2,
      assignedUserId: 1,
    };
    expect(joinContacts(known, unknown)).toEqual(known);
    expect(joinContacts(unknown, known)).toEqual(known);
  });

  const contact = fc.record({
    profiles: fc.array(profile, { maxLength: 4 }),
    preferences: fc.array(preference, { maxLength: 4 }),
    blockedAt: fc.constantFrom(null, 1, 2),
  });
  type Story = { profiles: ProfileReport[]; preferences: { optedOut: boolean; at: number }[]; blockedAt: number | null };
  const live = ({ profiles, preferences, blockedAt }: Story, from: ContactState = unknown) =>
    preferences.reduce(mergePreference, profiles.reduce(mergeProfile, { ...from, blockedAt }));

  test('property: joining before or after the reports, in any grouping and again, ends alike', () => {
    fc.assert(
      fc.property(contact, contact, contact, (first, second, third) => {
        const [one, two, three] = [live(first), live(second), live(third)] as const;
        const joined = joinContacts(joinContacts(one, two), three);
        expect(joinContacts(one, joinContacts(two, three))).toEqual(joined);
        expect(joinContacts(joinContacts(three, one), two)).toEqual(joined);
        expect(joinContacts(joined, two)).toEqual(joined);
        const together = [second, third].reduce(
          (state, story) => ({ ...live({ ...story, blockedAt: null }, state), blockedAt: state.blockedAt }),
          one,
        );
        expect({ ...joined, blockedAt: null }).toEqual({ ...together, blockedAt: null });
      }),
    );
  });
});
