import { useMemo, useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { GeneralSettings } from '../../../../../contracts/general-settings';
import { permissions } from '../../../../../contracts/permissions';
import { useWhatsappSaveGeneralSettingsMutation } from '../../../api/general-settings-api';
import { useProblemText } from '../../../components/content-fields/use-problem-text';
import { isSameValue } from '../../../components/same-value';
import { usePermission } from '../../../components/use-permission';
import { useRefusedText } from '../../../components/use-refused-text';
import { useText } from '../../../components/use-text';
import { newDeletions } from './model/deletions';
import { generalProblems, type RetentionKind } from './model/general-problems';

/** What is written over what is kept. What deletes more than before is asked about first. */
export function useGeneralForm(read: GeneralSettings) {
  const t = useText();
  const problemText = useProblemText();
  const refusedText = useRefusedText('settings');
  const { toggleNotification } = useNotification();
  const { isAllowed: mayUpdate } = usePermission(permissions.settingsUpdate);
  const [send, { isLoading: isBusy }] = useWhatsappSaveGeneralSettingsMutation();
  const [edited, setEdited] = useState<GeneralSettings | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [asked, setAsked] = useState<readonly RetentionKind[]>([]);
  const settings = edited ?? read;
  const errors = useMemo(() => generalProblems(settings), [settings]);

  const save = async () => {
    setAsked([]);
    setFailure(null);
    const answer = await send(settings);
    if ('error' in answer) {
      setFailure(refusedText(answer.error));
      return;
    }
    toggleNotification({ type: 'success', message: t('settings.saved') });
    setEdited(null);
  };

  return {
    settings,
    setReadReceipts: (readReceipts: GeneralSettings['readReceipts']) => setEdited({ ...settings, readReceipts }),
    setRetention: (change: Partial<GeneralSettings['retention']>) =>
      setEdited({ ...settings, retention: { ...settings.retention, ...change } }),
    setNotifications: (change: Partial<GeneralSettings['notifications']>) =>
      setEdited({ ...settings, notifications: { ...settings.notifications, ...change } }),
    problemAt: (field: string) => problemText(errors[field]),
    problems: Object.keys(errors),
    isFixed: !mayUpdate,
    mayUpdate,
    hasChanges: edited !== null && !isSameValue(edited, read),
    isBusy,
    failure,
    /** Kinds that saving would delete sooner: it waits for an answer. */
    asked,
    cancel: () => setAsked([]),
    confirm: save,
    reset: () => setEdited(null),
    save: async () => {
      const deleted = newDeletions(read.retention, settings.retention);
      if (deleted.length > 0) setAsked(deleted);
      else await save();
    },
  };
}

export type GeneralEditing = ReturnType<typeof useGeneralForm>;
