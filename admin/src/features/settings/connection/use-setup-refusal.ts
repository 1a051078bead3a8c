import { useRefusedText } from '../../../components/use-refused-text';
import { useOptionalText } from '../../../components/use-text';
import { refusalOf } from './model/refusal';

/** What went wrong with a request of the set-up, and what to do. */
export function useSetupRefusal(): (error: unknown) => string {
  const text = useOptionalText();
  const refusedText = useRefusedText('setup');
  return (error) => {
    const refusal = refusalOf(error);
    return (refusal && (text(`setup.refusal.${refusal.code}`) ?? refusal.message)) || refusedText(error);
  };
}
