import { useState } from 'react';

import { errorCodes } from '../../../../../contracts/error-codes';
import type { BodyOf } from '../../../../../contracts/endpoint';
import type { createMessageObject, MessageObject } from '../../../../../contracts/message-object';
import { requestProblem } from '../../../api/api-error';
import { useWhatsappCreateMessageObjectMutation } from '../../../api/message-objects-api';
import { useOptionalText, useText } from '../../../components/use-text';

/** As the contract has it. */
export const OBJECT_NAME_LIMIT = 120;

export interface SaveProblem {
  /** Null where it is about the whole. */
  readonly field: 'name' | null;
  readonly message: string;
}

/** Keeps a message object; null where it was refused, and `problem` says why. */
export function useSaveObject() {
  const t = useText();
  const optional = useOptionalText();
  const [create, { isLoading }] = useWhatsappCreateMessageObjectMutation();
  const [problem, setProblem] = useState<SaveProblem | null>(null);

  const save = async (body: BodyOf<typeof createMessageObject>): Promise<MessageObject | null> => {
    setProblem(null);
    try {
      const { data } = await create(body).unwrap();
      return data;
    } catch (error) {
      const refused = requestProblem(error);
      if (refused.kind === 'unreachable') setProblem({ field: null, message: t('error.unreachable') });
      else {
        const message = optional(`refusal.${refused.code}`) ?? refused.message;
        setProblem({ field: refused.code === errorCodes.nameTaken ? 'name' : null, message });
      }
      return null;
    }
  };
  return { save, isSaving: isLoading, problem };
}
