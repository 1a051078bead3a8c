import { errorCodes } from '../../../contracts/error-codes';
import { WhatsAppError } from './whatsapp-error';

/** 404 whether it is not there or not for this person: nobody learns which. */
export function notFound(what: 'conversation' | 'message' | 'contact'): WhatsAppError {
  return new WhatsAppError(errorCodes.notFound, `There is no such ${what}.`, { status: 404 });
}
