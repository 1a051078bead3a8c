import type { TroubleCode } from '../../../../../../../contracts/trouble';
import { pluginRoot } from '../../../../../components/page/page-links';
import type { TextKey } from '../../../../../components/use-text';
import { stepAddress, tabAddress } from '../../model/connection-address';

interface TroublePlace {
  readonly to: string;
  /** What the link says. */
  readonly label: TextKey;
}

const settings = '/settings/whatsapp';

const steps = {
  choose: { to: stepAddress('choose'), label: 'health.go.setup' },
  app: { to: stepAddress('app'), label: 'health.go.app' },
  token: { to: stepAddress('token'), label: 'health.go.token' },
  number: { to: stepAddress('number'), label: 'health.go.number' },
  webhook: { to: stepAddress('webhook'), label: 'health.go.webhook' },
  signature: { to: stepAddress('signature'), label: 'health.go.signature' },
  send: { to: stepAddress('send'), label: 'health.go.send' },
} as const satisfies Readonly<Record<string, TroublePlace>>;

const numbers: TroublePlace = { to: tabAddress('numbers'), label: 'health.go.numbers' };
const tasks: TroublePlace = { to: `${settings}/tasks`, label: 'health.go.tasks' };

/** Where a trouble is decided in this panel. Null: it is mended outside of it, as its words say. */
export function troublePlace(code: TroubleCode): TroublePlace | null {
  switch (code) {
    case 'field-missing':
    case 'secret-unreadable':
      return steps.choose;
    case 'app-id-wrong':
    case 'app-secret-wrong':
    case 'app-in-development':
    case 'signature-wrong': // Meta signs with the app's secret: it is replaced there.
      return steps.app;
    case 'token-invalid':
    case 'token-expired':
    case 'token-of-another-app':
    case 'token-ends-soon':
    case 'scope-missing':
      return steps.token;
    case 'account-id-wrong':
    case 'number-id-wrong':
    case 'number-of-another-account':
    case 'nothing-to-choose':
    case 'number-not-approved':
    case 'number-not-registered':
    case 'number-not-connected':
      return steps.number;
    case 'number-quality-low':
      return numbers;
    case 'address-missing':
    case 'address-local':
    case 'address-silent':
    case 'address-wrong-answer':
    case 'webhook-not-verified':
    case 'webhook-not-subscribed':
    case 'webhook-field-missing':
    case 'webhook-elsewhere':
    case 'webhook-silent':
      return steps.webhook;
    case 'signature-off':
      return steps.signature;
    case 'test-failed':
      return steps.send;
    case 'messages-uncertain':
      return { to: pluginRoot, label: 'health.go.decide' };
    case 'items-quarantined':
      return { to: `${settings}/webhook-log?state=quarantined`, label: 'health.go.look' };
    case 'templates-old':
    case 'task-late':
    case 'task-failed':
      return tasks;
    case 'assistant-without-person':
      return { to: `${pluginRoot}/assistants`, label: 'health.go.assistants' };
    case 'email-failing':
      return { to: `${settings}/general`, label: 'health.go.general' };
    case 'encryption-key-missing':
    case 'meta-unreachable':
    case 'meta-refused':
    case 'business-not-verified':
    case 'sending-limited':
    case 'account-blocked':
    case 'queue-old':
    case 'many-failures':
    case 'clock-wrong':
    case 'files-not-writable':
      return null;
  }
}
