import { useState } from 'react';

import { useWhatsappConnectionChoicesQuery } from '../../../../api/connection-api';
import { useGuide } from '../guide/guide-context';
import { allowedAccounts, firstChosen } from '../model/choices';

/** What the token sees at Meta. */
export function useNumberChoices() {
  const { state } = useGuide();
  const [typed, setTyped] = useState<string | null>(null);
  const { data, error, isFetching, refetch } = useWhatsappConnectionChoicesQuery(typed === null ? {} : { wabaId: typed });
  const found = data?.data;
  const accounts = found ? allowedAccounts(found.accounts, state.fields) : [];
  return {
    isLoading: isFetching,
    /** Why nothing could be read. */
    error: found ? null : error,
    retry: () => void refetch(),
    accounts,
    troubles: found?.troubles ?? [],
    /** Nothing can be listed: the account's id is typed. */
    isTyped: found?.source === 'nothing' || found?.source === 'typed',
    lookUp: setTyped,
    first: firstChosen(accounts, state.fields),
  };
}

export type NumberChoices = ReturnType<typeof useNumberChoices>;
