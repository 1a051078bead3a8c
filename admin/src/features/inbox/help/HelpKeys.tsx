import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { useOpenInboxDialog } from '../page/inbox-dialog';

/** The sheet of keys takes the help's place. */
export function HelpKeys() {
  const t = useText();
  const open = useOpenInboxDialog();
  return (
    <>
      <p>{t('help.keys.text')}</p>
      <TextAction type="button" $isFirst onClick={() => open({ kind: 'keyboard' })}>
        {t('help.keys.open')}
      </TextAction>
    </>
  );
}
