import { contactAddress, type IdentityKind } from '../../../domain/contact-address';
import { bestAddress } from '../../../domain/newest-address';

let id = 0;
function identity(kind: IdentityKind, received: string, seenAt: number | null = null) {
  const address = contactAddress(kind, received);
  if (!address) throw new Error(`"${received}" is no ${kind}`);
  id += 1;
  return { id, contactId: 1, address, seenAt };
}
const oldPhone = identity('wa_id', '16505550101', 100);
const newPhone = identity('wa_id', '16505550199', 200);
const unseenPhone = identity('wa_id', '16505550999');
const userId = identity('bsuid', 'US.1', 900);
const parent = identity('parent_bsuid', 'US.ENT.1', 900);
const group = identity('group', 'Y2FwaV9ncm91cDo1', 900);

test.each([
  ['the phone that was used last', [oldPhone, newPhone, unseenPhone], newPhone],
  ['a phone before a newer user id', [userId, oldPhone], oldPhone],
  ['the user id where there is no phone', [parent, userId], userId],
  ['the portfolio id where there is nothing else', [parent], parent],
  ['at the same time the greater one', [oldPhone, identity('wa_id', '16505550102', 100)], identity('wa_id', '16505550102')],
])('chooses %s, in any order', (_what, identities, expected) => {
  expect(bestAddress(identities)).toEqual(expected.address);
  expect(bestAddress(identities.toReversed())).toEqual(expected.address);
});

test.each([
  ['nothing', []],
  ['a group', [group]],
])('has no address for %s', (_what, identities) => {
  expect(bestAddress(identities)).toBeNull();
});

test('keeps the form that came', () => {
  expect(bestAddress([identity('wa_id', '5215512345678')])).toEqual({ kind: 'wa_id', value: '525512345678', received: '5215512345678' });
});
