import { fileSizeLimits, type FileKind, type FileRefusal } from '../../../../contracts/file-types';
import { useOptionalText, useText } from '../use-text';
import { useFileSize } from './use-file-size';

interface Refusal {
  readonly reason: FileRefusal | null;
  readonly limit: number | null;
  readonly code?: string | null;
  readonly message?: string;
  readonly as?: FileKind | null;
}

/** Why a file is not taken, and what to do. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useText();
  const optional = useOptionalText();
  const sizeOf = useFileSize();
  return ({ reason, limit, code = null, message = '', as = null }) => {
    if (reason === 'too_large') {
      return t('media.refused.too_large', { limit: sizeOf(limit ?? (as === null ? fileSizeLimits.document : fileSizeLimits[as])) });
    }
    if (reason !== null) return t(`media.refused.${reason}`);
    return (code === null ? null : optional(`refusal.${code}`)) ?? (message || t('media.refused'));
  };
}
