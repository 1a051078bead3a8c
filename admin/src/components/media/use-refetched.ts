import { useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { MediaFile } from '../../../../contracts/media';
import { requestProblem } from '../../api/api-error';
import { useWhatsappRefetchMediaMutation } from '../../api/media-api';
import { useText } from '../use-text';

/** The file after it was asked for again, until its message's new row comes by the stream. */
export function useRefetched(file: MediaFile) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const [refetch, { isLoading }] = useWhatsappRefetchMediaMutation();
  const [answer, setAnswer] = useState<{ asked: MediaFile; file: MediaFile } | null>(null);

  const again = async () => {
    try {
      const { data } = await refetch(file.documentId).unwrap();
      setAnswer({ asked: file, file: data });
    } catch (error) {
      const problem = requestProblem(error);
      toggleNotification({ type: 'danger', message: problem.kind === 'refused' ? problem.message : t('error.unreachable') });
    }
  };
  return { file: answer?.asked === file ? answer.file : file, isAsking: isLoading, again: () => void again() };
}
