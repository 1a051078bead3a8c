import { useMemo, useState } from 'react';

import { useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import type { ConnectionState, ConnectionStep } from '../../../../../contracts/connection';
import { tabPanel } from '../../../components/page/TabList';
import { ConnectionTabs } from './ConnectionTabs';
import { FocusContext } from './guide/focus-context';
import { Guide } from './guide/Guide';
import { GuideContext } from './guide/guide-context';
import { HealthTab } from './health/HealthTab';
import { LastCheck } from './health/LastCheck';
import { LoginNotice } from './login/LoginNotice';
import type { useLoginReturn } from './login/use-login-return';
import { stepAddress, tabAddress } from './model/connection-address';
import { openStep } from './model/guide-steps';
import { NumbersTab } from './numbers/NumbersTab';
import type { useConnection } from './use-connection';
import type { ConnectionPlace } from './use-connection-place';

interface ConnectionBodyProps {
  readonly state: ConnectionState;
  readonly place: ConnectionPlace;
  readonly mayUpdate: boolean;
  readonly connection: ReturnType<typeof useConnection>;
  readonly login: ReturnType<typeof useLoginReturn>;
}

/** Before all fields are there the guide stands alone; after that it is one tab among others. */
export function ConnectionBody({ state, place: { tab, step }, mayUpdate, connection: { isWatching, watch }, login }: ConnectionBodyProps) {
  const navigate = useNavigate();
  const [focused, setFocused] = useState<ConnectionStep | null>(null);
  const guide = useMemo(() => {
    const goTo = (next: ConnectionStep) => {
      setFocused(next);
      watch();
      navigate(stepAddress(next));
    };
    return { state, mayUpdate, isWatching, watch, goTo, goOn: ({ steps }: ConnectionState) => goTo(openStep(steps)) };
  }, [state, mayUpdate, isWatching, watch, navigate]);
  return (
    <Column>
      <LoginNotice result={login.result} onDismiss={login.dismiss} />
      {state.isComplete && (
        <ConnectionTabs selected={tab} onSelect={(next) => navigate(tabAddress(next))} end={tab === 'health' && <LastCheck />} />
      )}
      <div {...(state.isComplete && tabPanel('connection', tab))}>
        {tab === 'health' && <HealthTab appId={state.fields.appId.value} />}
        {tab === 'numbers' && <NumbersTab state={state} mayUpdate={mayUpdate} />}
        {tab === 'steps' && (
          <GuideContext.Provider value={guide}>
            <FocusContext.Provider value={focused}>
              <Guide open={step} />
            </FocusContext.Provider>
          </GuideContext.Provider>
        )}
      </div>
    </Column>
  );
}

const Column = styled.div`
  display: flex;
  flex-direction: column;
  gap: 16px;
  min-width: 0;
`;
