import type { MessageError } from '../../../../../contracts/message';
import { useOptionalText, useText } from '../../../components/use-text';

/** Window errors: Meta's code, or the class that our server gave. */
const WINDOW_CODE = 131047;

export function isWindowError({ code, category }: MessageError): boolean {
  return code === WINDOW_CODE || category === 'window';
}

/** Reason and next step: for Meta's code, else for the class, else Meta's own words. */
export function useFailureText(error: MessageError | null): { reason: string; help: string } {
  const t = useText();
  const optional = useOptionalText();
  if (!error) return { reason: t('failed.unknown'), help: t('failed.unknown.help') };
  const reason = optional(`errors.${error.code}`) ?? optional(`errors.category.${error.category}`) ?? error.title;
  const help = optional(`errors.${error.code}.help`) ?? optional(`errors.category.${error.category}.help`) ?? error.details ?? '';
  return { reason: error.code === null ? reason : `${reason} (${error.code})`, help };
}
