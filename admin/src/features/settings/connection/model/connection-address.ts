import { connectionSteps, type ConnectionStep } from '../../../../../../contracts/connection';
import { connectionAddress, pluginRoot } from '../../../../components/page/page-links';

/** Once connected the first one opens. */
export const connectionTabs = ['health', 'steps', 'numbers'] as const;
export type ConnectionTab = (typeof connectionTabs)[number];

export const tabAddress = (tab: ConnectionTab) => `${connectionAddress}/${tab}`;
export const stepAddress = (step: ConnectionStep) => `${tabAddress('steps')}/${step}`;
export const conversationAddress = (conversation: string | null) =>
  conversation === null ? pluginRoot : `${pluginRoot}/c/${conversation}`;

interface Place {
  /** Null: whichever comes first. */
  readonly tab: ConnectionTab | null;
  /** Null: the first step that is to be done. */
  readonly step: ConnectionStep | null;
}

/** What the rest of the address says, such as `steps/webhook`. */
export function readPlace(rest: string): Place {
  const [tab, step] = rest.split('/');
  return {
    tab: connectionTabs.find((known) => known === tab) ?? null,
    step: connectionSteps.find((known) => known === step) ?? null,
  };
}
