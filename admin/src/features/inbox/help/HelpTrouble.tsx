import { capitalized } from '../../../components/format/capitalized';
import { useRichText } from '../../../components/use-rich-text';
import { useText } from '../../../components/use-text';
import { HelpTable } from './HelpTable';
import { commonReasons } from './model/common-reasons';

/** A message that did not arrive, or may have. */
export function HelpTrouble() {
  const t = useText();
  const rich = useRichText();
  return (
    <>
      <p>{rich('help.trouble.failed')}</p>
      <p>{rich('help.trouble.uncertain')}</p>
      <p>{rich('help.trouble.offline')}</p>
      <p>{rich('help.trouble.reasons')}</p>
      <HelpTable>
        <thead>
          <tr>
            <th scope="col">{t('help.trouble.code')}</th>
            <th scope="col">{t('help.trouble.reason')}</th>
            <th scope="col">{t('help.trouble.next')}</th>
          </tr>
        </thead>
        <tbody>
          {commonReasons.map((code) => (
            <tr key={code} data-code={code}>
              <th scope="row">{code}</th>
              <td>{capitalized(t(`errors.${code}`))}</td>
              <td>{t(`errors.${code}.help`)}</td>
            </tr>
          ))}
        </tbody>
      </HelpTable>
      <p>{rich('help.trouble.admin')}</p>
    </>
  );
}
