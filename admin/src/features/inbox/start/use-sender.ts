import { useState } from 'react';

import { numberName } from '../../../components/format/number-name';
import { useLive } from '../../../live/live-store';

/**
 * The business number that a new conversation is sent from.
 * @param first the one that the list is filtered by; null: the default one
 */
export function useSender(first: string | null) {
  const numbers = useLive(({ status }) => status?.numbers);
  const fallback = useLive(({ status }) => status?.phoneNumber ?? null);
  const [chosen, setChosen] = useState(first);
  const known = numbers?.find(({ phoneNumberId }) => phoneNumberId === chosen);
  return {
    options: (numbers ?? []).map((number) => ({ value: number.phoneNumberId, label: numberName(number) })),
    /** Null: the server takes the default one. */
    chosen: known?.phoneNumberId ?? null,
    phoneNumberId: known?.phoneNumberId ?? fallback?.phoneNumberId ?? null,
    displayPhoneNumber: (known ?? fallback)?.displayPhoneNumber ?? null,
    choose: setChosen,
  };
}
