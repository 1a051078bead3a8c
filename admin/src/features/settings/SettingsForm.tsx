import { useRef, type ReactNode } from 'react';

import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Card } from '../../components/page/Card';
import { focusField } from '../../components/page/focus-field';
import { Notice } from '../../components/page/Notice';
import { PageHeader } from '../../components/page/PageHeader';
import { ToFix } from '../../components/page/ToFix';
import { useLeaveGuard } from '../../components/page/use-leave-guard';
import { useText } from '../../components/use-text';

interface SettingsFormProps {
  readonly title: string;
  readonly text: string;
  readonly form: {
    readonly mayUpdate: boolean;
    readonly hasChanges: boolean;
    readonly isBusy: boolean;
    readonly failure: string | null;
    readonly problems: Parameters<typeof focusField>[1];
    reset(): void;
    save(): Promise<unknown>;
  };
  readonly children: ReactNode;
}

/** A page of settings that are saved together: nothing is lost by leaving, and what is wrong is gone to. */
export function SettingsForm({ title, text, form, children }: SettingsFormProps) {
  const t = useText();
  const fields = useRef<HTMLDivElement>(null);
  const guard = useLeaveGuard(form.mayUpdate && form.hasChanges);
  const canSave = form.hasChanges && form.problems.length === 0 && !form.isBusy;
  return (
    <>
      <PageHeader
        title={title}
        subtitle={text}
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
        {children}
      </Cards>
      {guard.dialog}
    </>
  );
}

/** What belongs together on such a page. */
export const SettingsPart = styled(Card)`
  padding: 20px 16px;

  @media (min-width: 768px) {
    padding: 24px;
  }
`;
const Cards = styled.div`
  display: flex;
  flex-direction: column;
  gap: 16px;
`;
