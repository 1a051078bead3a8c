import { useIntl } from 'react-intl';

import type { ConnectionField } from '../../../../../../contracts/connection-fields';
import { fieldName } from '../../../../../../domain/health/words';

/** What a value is called: the same words as at Meta, and as in what is said of it. */
export function useFieldName(): (field: ConnectionField) => string {
  const { locale } = useIntl();
  return (field) => fieldName(field, locale);
}
