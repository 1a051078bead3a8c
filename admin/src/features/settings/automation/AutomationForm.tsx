import { useRef } from 'react';

import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Agent, getAutomationSettings } from '../../../../../contracts/automation-settings';
import type { ResponseOf } from '../../../../../contracts/endpoint';
import { Card } from '../../../components/page/Card';
import { focusField } from '../../../components/page/focus-field';
import { Notice } from '../../../components/page/Notice';
import { PageHeader } from '../../../components/page/PageHeader';
import { ToFix } from '../../../components/page/ToFix';
import { useLeaveGuard } from '../../../components/page/use-leave-guard';
import { useText } from '../../../components/use-text';
import type { AssistantName } from '../model/assistant-options';
import { NewContacts } from './NewContacts';
import { OptOutFields } from './OptOutFields';
import { ReturnField } from './ReturnField';
import { useAutomationForm } from './use-automation-form';
import { WaitingMessages } from './WaitingMessages';

type Loaded = ResponseOf<typeof getAutomationSettings>['data'];

interface AutomationFormProps extends Loaded {
  readonly agents: readonly Agent[];
  readonly assistants: readonly AssistantName[];
}

/** All that decides who answers when nobody has decided yet. */
export function AutomationForm({ settings: read, locked, shipped, agents, assistants }: AutomationFormProps) {
  const t = useText();
  const fields = useRef<HTMLDivElement>(null);
  const form = useAutomationForm(read, locked);
  const guard = useLeaveGuard(form.mayUpdate && form.hasChanges);
  const canSave = form.hasChanges && form.problems.length === 0 && !form.isBusy;
  return (
    <>
      <PageHeader
        title={t('settings.automation')}
        subtitle={t('settings.automation.text')}
        actions={
          form.mayUpdate && (
            <>
              <ToFix count={form.problems.length} onClick={() => focusField(fields.current, form.problems)} />
              {form.hasChanges && (
                <Button variant="ghost" disabled={form.isBusy} onClick={form.reset}>
                  {t('page.discard')}
                </Button>
              )}
              <Button loading={form.isBusy} disabled={!canSave} onClick={() => void form.save()}>
                {t('page.save')}
              </Button>
            </>
          )
        }
      />
      <Cards ref={fields}>
        {form.failure !== null && (
          <Notice tone="danger" title={t('settings.failure')}>
            {form.failure}
          </Notice>
        )}
        {locked.length > 0 && <Notice tone="info">{t('settings.locked')}</Notice>}
        <Part>
          <NewContacts form={form} agents={agents} assistants={assistants} />
        </Part>
        <Part>
          <WaitingMessages form={form} shipped={shipped.waitingMessages} />
        </Part>
        <Part>
          <ReturnField form={form} />
        </Part>
        <Part>
          <OptOutFields form={form} shipped={shipped} />
        </Part>
      </Cards>
      {guard.dialog}
    </>
  );
}

const Cards = styled.div`
  display: flex;
  flex-direction: column;
  gap: 16px;
`;
const Part = styled(Card)`
  padding: 20px 16px;

  @media (min-width: 768px) {
    padding: 24px;
  }
`;
