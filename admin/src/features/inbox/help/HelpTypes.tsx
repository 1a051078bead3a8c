import { useIntl } from 'react-intl';

import { useText } from '../../../components/use-text';
import { HelpTable } from './HelpTable';
import { typeGroups } from './model/message-types';

/** What can be sent, and what needs a message object. */
export function HelpTypes() {
  const t = useText();
  const { formatList } = useIntl();
  return (
    <HelpTable>
      <thead>
        <tr>
          <th scope="col">{t('help.types.type')}</th>
          <th scope="col">{t('help.types.how')}</th>
          <th scope="col">{t('help.types.object')}</th>
        </tr>
      </thead>
      <tbody>
        {typeGroups.map(({ names, object, text }) => (
          <tr key={text} data-object={object}>
            <th scope="row">{formatList(names.map((name) => t(name)))}</th>
            <td>{t(text)}</td>
            <td data-label={t('help.types.object')}>{t(`help.types.object.${object}`)}</td>
          </tr>
        ))}
      </tbody>
    </HelpTable>
  );
}
