import fc from 'fast-check';

import { contactAddress, type ContactAddress, type IdentityKind } from '../../../domain/contact-address';
import { addressKey, groupByPerson, type PersonGroup, type PersonMention } from '../../../domain/group-by-person';

function at(kind: IdentityKind, received: string): ContactAddress {
  const address = contactAddress(kind, received);
  if (!address) throw new Error(`"${received}" is no ${kind}`);
  return address;
}
const mention = (addresses: ContactAddress[], formerAddresses: ContactAddress[] = []): PersonMention => ({ addresses, formerAddresses });
const phone = at('wa_id', '16505551234');
const userId = at('bsuid', 'US.1');
const parent = at('parent_bsuid', 'US.ENT.9');
const nobodyKnown: ReadonlyMap<string, number> = new Map();
const mentionsOf = (groups: readonly PersonGroup[]) => groups.map(({ mentions }) => mentions);

test('mentions without anything in common are different persons', () => {
  expect(mentionsOf(groupByPerson([mention([phone]), mention([userId])], nobodyKnown))).toEqual([[0], [1]]);
});

test('mentions that share an address are one person', () => {
  expect(mentionsOf(groupByPerson([mention([phone]), mention([at('wa_id', '16505551234')])], nobodyKnown))).toEqual([[0, 1]]);
});

test('a mention of both names joins those with one name each, in every order', () => {
  const three = [mention([userId]), mention([phone]), mention([userId, phone])];
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [0, 2, 1],
    [1, 2, 0],
  ]) {
    const groups = groupByPerson(
      order.map((index) => three[index]).filter((one) => one !== undefined),
      nobodyKnown,
    );
    expect(mentionsOf(groups)).toEqual([[0, 1, 2]]);
    expect(groups[0]?.addresses.map(addressKey).sort()).toEqual(['bsuid:US.1', 'wa_id:16505551234']);
  }
});

test('variants of a number are one person', () => {
  const groups = groupByPerson([mention([at('wa_id', '5215512345678')]), mention([at('wa_id', '525512345678')])], nobodyKnown);
  expect(mentionsOf(groups)).toEqual([[0, 1]]);
  expect(groups[0]?.addresses).toHaveLength(1);
});

test('a former address is the same person', () => {
  const renamed = at('wa_id', '16505559999');
  const groups = groupByPerson([mention([phone]), mention([renamed], [phone])], nobodyKnown);
  expect(mentionsOf(groups)).toEqual([[0, 1]]);
  expect(groups[0]?.addresses.map(({ value }) => value)).toEqual(['16505551234', '16505559999']);
});

test('addresses of one stored contact are one person', () => {
  const known = new Map([
    [addressKey(phone), 7],
    [addressKey(userId), 7],
  ]);
  expect(groupByPerson([mention([phone]), mention([userId])], known)).toEqual([
    { mentions: [0, 1], addresses: [phone, userId], parents: [], contactIds: [7] },
  ]);
});

test('a mention of two stored contacts names both, the lower first', () => {
  const known = new Map([
    [addressKey(phone), 9],
    [addressKey(userId), 4],
  ]);
  expect(groupByPerson([mention([phone, userId])], known)).toEqual([
    { mentions: [0], addresses: [phone, userId], parents: [], contactIds: [4, 9] },
  ]);
});

describe('a portfolio id', () => {
  test('comes along and joins nobody', () => {
    const groups = groupByPerson([mention([phone, parent]), mention([userId, parent])], nobodyKnown);
    expect(mentionsOf(groups)).toEqual([[0], [1]]);
    expect(groups.map(({ parents }) => parents)).toEqual([[parent], [parent]]);
  });

  test('of a stored contact is no reason to join it', () => {
    const groups = groupByPerson([mention([phone, parent])], new Map([[addressKey(parent), 3]]));
    expect(groups[0]?.contactIds).toEqual([]);
  });

  test('stands for the person where nothing stronger does', () => {
    const groups = groupByPerson([mention([parent]), mention([parent])], new Map([[addressKey(parent), 3]]));
    expect(groups).toEqual([{ mentions: [0, 1], addresses: [], parents: [parent], contactIds: [3] }]);
  });

  const strong = fc.constantFrom('US.1', 'US.2', 'US.3', 'US.4').map((id) => at('bsuid', id));
  const weak = fc.constantFrom('US.ENT.1', 'US.ENT.2').map((id) => at('parent_bsuid', id));

  test('property: persons with different user ids stay apart, whatever portfolio ids they share', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(strong, weak), { maxLength: 10 }), (pairs) => {
        const groups = groupByPerson(
          pairs.map((pair) => mention([...pair])),
          nobodyKnown,
        );
        expect(groups).toHaveLength(new Set(pairs.map(([id]) => id.value)).size);
        for (const { addresses } of groups) expect(addresses).toHaveLength(1);
      }),
    );
  });
});

describe('the order of the mentions does not matter', () => {
  const address = fc.oneof(
    fc.constantFrom('16505551234', '16505559999', '5215512345678', '525512345678', '5531987654321').map((value) => at('wa_id', value)),
    fc.constantFrom('US.1', 'US.2', 'US.3').map((value) => at('bsuid', value)),
    fc.constantFrom('US.ENT.1', 'US.ENT.2').map((value) => at('parent_bsuid', value)),
  );
  const anyMention = fc.record({
    addresses: fc.array(address, { minLength: 1, maxLength: 3 }),
    formerAddresses: fc.array(address, { maxLength: 1 }),
  });
  const known = fc
    .uniqueArray(fc.tuple(address.map(addressKey), fc.integer({ min: 1, max: 4 })), { selector: ([key]) => key })
    .map((pairs) => new Map(pairs));

  /** Groups as sets, the mentions named by what they were before shuffling. */
  const picture = (groups: readonly PersonGroup[], order: readonly number[]) =>
    groups
      .map(({ mentions, addresses, parents, contactIds }) =>
        JSON.stringify([
          mentions.map((index) => order[index] ?? -1).sort((left, right) => left - right),
          addresses.map(addressKey).sort(),
          parents.map(addressKey).sort(),
          contactIds,
        ]),
      )
      .sort();

  test('property: the same groups for every order', () => {
    const shuffled = fc.array(anyMention, { maxLength: 8 }).chain((mentions) => {
      const order = mentions.map((_, index) => index);
      return fc.tuple(fc.constant(mentions), fc.shuffledSubarray(order, { minLength: order.length }));
    });
    fc.assert(
      fc.property(shuffled, known, ([mentions, order], contacts) => {
        const inOrder = mentions.map((_, index) => index);
        const reordered = order.map((index) => mentions[index]).filter((one) => one !== undefined);
        expect(picture(groupByPerson(reordered, contacts), order)).toEqual(picture(groupByPerson(mentions, contacts), inOrder));
      }),
      { numRuns: 1000 },
    );
  });

  test('property: every mention is in exactly one group', () => {
    fc.assert(
      fc.property(fc.array(anyMention, { maxLength: 8 }), known, (mentions, contacts) => {
        const all = groupByPerson(mentions, contacts).flatMap((group) => group.mentions);
        expect(all.toSorted((left, right) => left - right)).toEqual(mentions.map((_, index) => index));
      }),
    );
  });
});
