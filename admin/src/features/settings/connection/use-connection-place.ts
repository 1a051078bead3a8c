import { useRef } from 'react';

import { useParams } from 'react-router-dom';

import type { ConnectionState, ConnectionStep } from '../../../../../contracts/connection';
import { readPlace, type ConnectionTab } from './model/connection-address';
import { openStep } from './model/guide-steps';
import { useConnection } from './use-connection';

export interface ConnectionPlace {
  readonly tab: ConnectionTab;
  /** The step that is open. */
  readonly step: ConnectionStep;
}

/** Where the address leads, with the state of the connection. A step that opened by itself stays open until the person moves on. */
export function useConnectionPlace() {
  const { '*': rest = '' } = useParams();
  const { tab, step } = readPlace(rest);
  const opened = useRef<ConnectionStep | null>(null);
  const openOf = ({ steps }: ConnectionState): ConnectionStep => step ?? (opened.current ??= openStep(steps));
  // Before all fields are there the guide is all that there is; whoever is in it stays there when the last one comes.
  const first = (): ConnectionTab => (opened.current === null ? 'health' : 'steps');
  const tabOf = ({ isComplete }: ConnectionState): ConnectionTab => (isComplete ? (tab ?? first()) : 'steps');
  const connection = useConnection((state) => (tabOf(state) === 'steps' ? openOf(state) : null));
  const { state } = connection;
  const place: ConnectionPlace = {
    tab: state === null ? 'steps' : tabOf(state),
    step: state === null ? 'choose' : openOf(state),
  };
  return { place, connection };
}
