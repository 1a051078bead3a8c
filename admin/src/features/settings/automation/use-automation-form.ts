import { useMemo, useState } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { AutomationSettings } from '../../../../../contracts/automation-settings';
import { permissions } from '../../../../../contracts/permissions';
import { useWhatsappSaveAutomationSettingsMutation } from '../../../api/automation-settings-api';
import { useProblemText } from '../../../components/content-fields/use-problem-text';
import { isSameValue } from '../../../components/same-value';
import { usePermission } from '../../../components/use-permission';
import { useRefusedText } from '../../../components/use-refused-text';
import { useText } from '../../../components/use-text';
import { settingsProblems } from '../model/settings-problems';

/** What is written over what is kept. */
export function useAutomationForm(read: AutomationSettings, locked: readonly string[]) {
  const t = useText();
  const problemText = useProblemText();
  const refusedText = useRefusedText('settings');
  const { toggleNotification } = useNotification();
  const { isAllowed: mayUpdate } = usePermission(permissions.settingsUpdate);
  const [save] = useWhatsappSaveAutomationSettingsMutation();
  const [edited, setEdited] = useState<AutomationSettings | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const settings = edited ?? read;
  const errors = useMemo(() => settingsProblems(settings), [settings]);
  const hasChanges = edited !== null && !isSameValue(edited, read);

  return {
    settings,
    set: (change: Partial<AutomationSettings>) => setEdited({ ...settings, ...change }),
    problemAt: (field: string) => problemText(errors[field]),
    problems: Object.keys(errors),
    mayUpdate,
    /** It stands in `config/plugins`, or this person may only look. */
    isFixed: (name: keyof AutomationSettings) => !mayUpdate || isLocked(locked, name),
    isLocked: (name: keyof AutomationSettings) => isLocked(locked, name),
    hasChanges,
    isBusy,
    failure,
    reset: () => setEdited(null),
    save: async () => {
      setIsBusy(true);
      setFailure(null);
      const answer = await save(settings);
      setIsBusy(false);
      if ('error' in answer) {
        setFailure(refusedText(answer.error));
        return;
      }
      toggleNotification({ type: 'success', message: t('settings.saved') });
      setEdited(null);
    },
  };
}

export type AutomationEditing = ReturnType<typeof useAutomationForm>;

function isLocked(locked: readonly string[], name: string): boolean {
  return locked.some((each) => each === name || each.startsWith(`${name}.`));
}
