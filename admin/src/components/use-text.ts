import { useCallback } from 'react';

import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../../../contracts/permissions';

import type english from '../translations/en.json';

export type TextKey = keyof typeof english;
export type Values = Record<string, string | number>;
export type Translate = (key: TextKey, values?: Values) => string;

/** `t('list.search')`; a key that is not in en.json does not compile. */
export function useText(): Translate {
  const { formatMessage } = useIntl();
  return useCallback((key, values) => formatMessage({ id: `${PLUGIN_ID}.${key}` }, values), [formatMessage]);
}

/** For keys that are made at run time, such as Meta's error codes; null where there is no text. */
export function useOptionalText(): (key: string, values?: Values) => string | null {
  const { formatMessage, messages } = useIntl();
  return useCallback(
    (key, values) => {
      const id = `${PLUGIN_ID}.${key}`;
      return id in messages ? formatMessage({ id }, values) : null;
    },
    [formatMessage, messages],
  );
}
