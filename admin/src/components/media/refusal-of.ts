import { errorCodes } from '../../../../contracts/error-codes';
import { fileRefusals, type FileRefusal } from '../../../../contracts/file-types';
import { asRecord } from '../../api/as-record';

/** Which rule a file broke, from the answer to a request; null where it was something else. */
export function refusalOf(error: unknown): { reason: FileRefusal; limit: number | null } | null {
  const { code, details } = asRecord(error);
  if (code !== errorCodes.fileRefused) return null;
  const { reason, limit } = asRecord(details);
  const known = fileRefusals.find((each) => each === reason);
  return known === undefined ? null : { reason: known, limit: typeof limit === 'number' ? limit : null };
}
