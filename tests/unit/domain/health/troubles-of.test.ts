import type { Trouble } from '../../../../contracts/trouble';
import { troublesOf } from '../../../../domain/health/troubles-of';

const wrongId = (id: string): Trouble => ({ code: 'number-id-wrong', level: 'bad', field: 'phoneNumberId', params: { id } });
const limited: Trouble = { code: 'sending-limited', level: 'attention', field: null, params: {} };

test('what two cards suffer from is told once, in the order of the page', () => {
  const cards = [{ troubles: [wrongId('1')] }, { troubles: [] }, { troubles: [wrongId('1'), limited, wrongId('2')] }];
  expect(troublesOf(cards)).toEqual([wrongId('1'), limited, wrongId('2')]);
});
