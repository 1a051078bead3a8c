import { useCallback, type ReactNode } from 'react';

import { useIntl } from 'react-intl';

import { PLUGIN_ID } from '../../../contracts/permissions';
import type { TextKey, Values } from './use-text';

type Tags = Readonly<Record<string, (parts: ReactNode[]) => ReactNode>>;

/** A text with marked parts: `<b>` is a name that stands out, other tags are the caller's. */
export function useRichText(): (key: TextKey, values?: Values, tags?: Tags) => ReactNode {
  const { formatMessage } = useIntl();
  return useCallback(
    (key, values, tags) => formatMessage({ id: `${PLUGIN_ID}.${key}` }, { b: strong, ...values, ...tags }),
    [formatMessage],
  );
}

function strong(parts: ReactNode[]): ReactNode {
  return <strong>{parts}</strong>;
}
