import { useState } from 'react';

import { errorCodes } from '../../../../../contracts/error-codes';
import type { MessageObject } from '../../../../../contracts/message-object';
import { requestProblem } from '../../../api/api-error';
import { useWhatsappCreateMessageObjectMutation, useWhatsappUpdateMessageObjectMutation } from '../../../api/message-objects-api';
import type { ObjectBody } from '../model/object-form';
import { useRefusalText } from '../use-refusal-text';

export interface SavingFailure {
  /** Null where it is about the whole. */
  readonly field: 'name' | null;
  readonly text: string;
}

export function useObjectSaving(object: MessageObject | null) {
  const refusalText = useRefusalText();
  const [create, { isLoading: isCreating }] = useWhatsappCreateMessageObjectMutation();
  const [update, { isLoading: isUpdating }] = useWhatsappUpdateMessageObjectMutation();
  const [failure, setFailure] = useState<SavingFailure | null>(null);
  return {
    isBusy: isCreating || isUpdating,
    failure,
    forget: () => setFailure(null),
    /** Null where it was refused. */
    save: async (body: ObjectBody): Promise<MessageObject | null> => {
      setFailure(null);
      const answer = object ? await update({ documentId: object.documentId, ...body }) : await create(body);
      if ('error' in answer) {
        const problem = requestProblem(answer.error);
        const isName = problem.kind === 'refused' && problem.code === errorCodes.nameTaken;
        setFailure({ field: isName ? 'name' : null, text: refusalText(answer.error) });
        return null;
      }
      return answer.data.data;
    },
  };
}
