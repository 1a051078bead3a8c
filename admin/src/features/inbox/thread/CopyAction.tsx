import type { Message } from '../../../../../contracts/message';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { useThreadActions } from './thread-actions';

/** In a panel of trouble: the words are not lost. */
export function CopyAction({ message }: { message: Message }) {
  const t = useText();
  const { copy } = useThreadActions();
  if (message.text === null) return null;
  return (
    <TextAction type="button" onClick={() => copy(message)}>
      {t('action.copy')}
    </TextAction>
  );
}
