import { useIntl } from 'react-intl';

import { voiceNotePlayLimit } from '../../../../../contracts/file-types';
import { useFileSize } from '../../../components/media/use-file-size';
import { useRichText } from '../../../components/use-rich-text';
import { useText } from '../../../components/use-text';
import { HelpTable } from './HelpTable';
import { fileLimits, textLimits } from './model/limits';

/** As WhatsApp sets them: from the constants that the editors and the server hold. */
export function HelpLimits() {
  const t = useText();
  const rich = useRichText();
  const fileSize = useFileSize();
  const { formatList } = useIntl();
  return (
    <>
      <ul>
        {textLimits.map(({ key, values }) => (
          <li key={key}>{rich(key, values)}</li>
        ))}
      </ul>
      <p>{rich('help.limits.files')}</p>
      <HelpTable>
        <thead>
          <tr>
            <th scope="col">{t('help.limits.kind')}</th>
            <th scope="col">{t('help.limits.formats')}</th>
            <th scope="col">{t('help.limits.size')}</th>
          </tr>
        </thead>
        <tbody>
          {fileLimits.map(({ kind, extensions, bytes }) => (
            <tr key={kind} data-file={kind}>
              <th scope="row">{t(`composer.kind.${kind}`)}</th>
              <td>{formatList(extensions, { type: 'unit', style: 'short' })}</td>
              <td data-label={t('help.limits.size')}>{fileSize(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </HelpTable>
      <p>{rich('help.limits.voice', { size: fileSize(voiceNotePlayLimit) })}</p>
      <p>{rich('help.limits.pace')}</p>
    </>
  );
}
