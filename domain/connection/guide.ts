import { connectionSteps, type ConnectionStep, type StepState } from '../../contracts/connection';
import { connectionFields, type ConnectionField } from '../../contracts/connection-fields';
import type { MessageStatus } from '../../contracts/message-statuses';
import type { Trouble } from '../../contracts/trouble';
import type { Finding, Findings } from './findings';

/** All that decides how far the set-up is. Instants are epoch milliseconds. */
export interface GuideFacts {
  /** The fields that have a value that can be read. */
  readonly present: ReadonlySet<ConnectionField>;
  /** Of values that are there but cannot be read. */
  readonly fieldTroubles: readonly Trouble[];
  readonly hasEncryptionKey: boolean;
  /** All values stand in the environment or in config/plugins. */
  readonly isLocked: boolean;
  readonly findings: Findings;
  readonly webhookVerifiedAt: number | null;
  readonly lastEventAt: number | null;
  readonly isSignatureChecked: boolean;
  readonly test: { readonly status: MessageStatus | null; readonly trouble: Trouble | null; readonly at: number } | null;
  readonly receivedAt: number | null;
}

type Step = Omit<StepState, 'step' | 'needs' | 'checkedAt'> & { readonly checkedAt: number | null };

const FIELDS: Readonly<Partial<Record<ConnectionStep, readonly ConnectionField[]>>> = {
  app: ['appId', 'appSecret'],
  token: ['accessToken'],
  number: ['wabaId', 'phoneNumberId'],
  webhook: ['verifyToken'],
};

/** What must be there before a step can begin. */
const NEEDS: Readonly<Partial<Record<ConnectionStep, { readonly fields: readonly ConnectionField[]; readonly step: ConnectionStep }[]>>> = {
  token: [{ fields: ['appId', 'appSecret'], step: 'app' }],
  number: [{ fields: ['accessToken'], step: 'token' }],
  webhook: [{ fields: ['appId', 'appSecret'], step: 'app' }],
  signature: [{ fields: ['appSecret'], step: 'app' }],
  send: [
    { fields: ['appId', 'appSecret'], step: 'app' },
    { fields: ['accessToken'], step: 'token' },
    { fields: ['wabaId', 'phoneNumberId'], step: 'number' },
    { fields: ['verifyToken'], step: 'webhook' },
  ],
  receive: [
    { fields: ['appSecret', 'verifyToken'], step: 'webhook' },
    { fields: ['accessToken'], step: 'token' },
    { fields: ['wabaId', 'phoneNumberId'], step: 'number' },
  ],
};

/** The steps of the set-up with their states, in order. A failed one does not stop those that need nothing of it. */
export function guideSteps(facts: GuideFacts): (StepState & { readonly checkedAtMs: number | null })[] {
  return connectionSteps.map((step) => {
    const needs = NEEDS[step]?.find(({ fields }) => fields.some((field) => !facts.present.has(field)))?.step ?? null;
    const { checkedAt, ...state } = stepOf(step, facts);
    return { step, needs, ...state, checkedAt: null, checkedAtMs: checkedAt };
  });
}

function stepOf(step: ConnectionStep, facts: GuideFacts): Step {
  switch (step) {
    case 'choose':
      return choose(facts);
    case 'app':
    case 'token':
    case 'number':
      return checked(step, facts);
    case 'webhook':
      return webhook(facts);
    case 'signature':
      return signature(facts);
    case 'send':
      return send(facts);
    case 'receive':
      return facts.receivedAt === null ? blank('not-started') : { ...blank('verified'), checkedAt: facts.receivedAt };
  }
}

function choose({ present, fieldTroubles, hasEncryptionKey, isLocked }: GuideFacts): Step {
  const isBegun = present.size > 0 || fieldTroubles.length > 0;
  if (!hasEncryptionKey && !isLocked) return { ...blank('failed'), troubles: [bad('encryption-key-missing')] };
  return blank(isBegun ? 'verified' : 'not-started');
}

/** A step whose values Meta was asked about. */
function checked(step: 'app' | 'token' | 'number', facts: GuideFacts): Step {
  const fields = FIELDS[step] ?? [];
  const unreadable = facts.fieldTroubles.filter(({ field }) => field !== null && fields.includes(field));
  if (unreadable.length > 0) return { ...blank('failed'), troubles: unreadable };
  const there = fields.filter((field) => facts.present.has(field));
  if (there.length === 0) return blank('not-started');
  const finding = facts.findings[step];
  return there.length < fields.length || !finding ? blank('partly') : found(finding);
}

function webhook({ findings, fieldTroubles, webhookVerifiedAt, lastEventAt }: GuideFacts): Step {
  const unreadable = fieldTroubles.filter(({ field }) => field === 'verifyToken');
  if (unreadable.length > 0) return { ...blank('failed'), troubles: unreadable };
  const finding = findings.webhook;
  if (finding) {
    const step = found(finding);
    return step.state === 'verified' && webhookVerifiedAt === null && lastEventAt === null ? { ...step, state: 'partly' } : step;
  }
  return blank(webhookVerifiedAt === null ? 'not-started' : 'partly');
}

function signature({ findings, isSignatureChecked }: GuideFacts): Step {
  const finding = findings.signature;
  if (!isSignatureChecked) {
    return { ...blank('failed'), checkedAt: finding?.checkedAt ?? null, troubles: [{ ...bad('signature-off'), level: 'attention' }] };
  }
  return finding ? found(finding) : blank('not-started');
}

const ARRIVED: ReadonlySet<MessageStatus> = new Set<MessageStatus>(['sent', 'delivered', 'read', 'played']);

function send({ test }: GuideFacts): Step {
  if (!test) return blank('not-started');
  if (test.trouble) return { state: 'failed', checkedAt: test.at, found: [], troubles: [test.trouble] };
  return { ...blank(test.status !== null && ARRIVED.has(test.status) ? 'verified' : 'partly'), checkedAt: test.at };
}

function found({ checkedAt, found: facts, troubles }: Finding): Step {
  const isBad = troubles.some(({ level }) => level === 'bad');
  return { state: isBad ? 'failed' : 'verified', checkedAt, found: [...facts], troubles: [...troubles] };
}

function blank(state: StepState['state']): Step {
  return { state, checkedAt: null, found: [], troubles: [] };
}

function bad(code: Trouble['code']): Trouble {
  return { code, level: 'bad', field: null, params: {} };
}

/** Nothing is missing. */
export function isComplete(present: ReadonlySet<ConnectionField>): boolean {
  return connectionFields.every((field) => present.has(field));
}
