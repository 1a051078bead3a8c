import type { Health, HealthSummary } from '../../../../contracts/health';
import type { ConnectionStep } from '../../../../contracts/connection';
import { throughSilence, type Findings } from '../../../../domain/connection/findings';
import { healthCards, worst } from '../../../../domain/health/cards';
import { countFailures } from '../../../../domain/health/count-failures';
import { troublesOf } from '../../../../domain/health/troubles-of';
import { toIso } from '../../repositories/conversation-dto';
import type { ConnectionStore } from '../connect/connection-store';
import type { VerifyStep } from '../connect/verify-step';
import type { Connections } from '../connection';
import type { PhoneNumbers } from '../phone-numbers';
import type { TaskOutcome } from '../scheduled-tasks';
import type { HouseFacts } from './house-facts';
import type { NotifyHealth } from './notify-health';

interface Dependencies {
  readonly connections: Connections;
  readonly connectionStore: ConnectionStore;
  readonly phoneNumbers: PhoneNumbers;
  readonly verifyStep: VerifyStep;
  readonly houseFacts: () => Promise<HouseFacts>;
  readonly notifyHealth: NotifyHealth;
  readonly clock: () => number;
}

/** What Meta is asked about, in this order. */
const STEPS = ['token', 'number', 'webhook'] as const satisfies readonly ConnectionStep[];
/** Without these cards being right nothing goes out, or nothing comes in. */
const SENDING = new Set(['token', 'number', 'meta']);
/** Every page of the panel asks for the summary. */
const SUMMARY_MS = 10_000;

/** Whether messages go in and out, and what needs a person. */
export function createHealth({ connections, connectionStore, phoneNumbers, verifyStep, houseFacts, notifyHealth, clock }: Dependencies) {
  let summary: { readonly at: number; readonly value: Promise<HealthSummary> } | null = null;

  async function summarize(): Promise<HealthSummary> {
    const { level, cards, checkedAt } = await read();
    return { level, troubles: troublesOf(cards), checkedAt };
  }

  async function read(): Promise<Health> {
    const facts = await houseFacts();
    const cards = healthCards(facts);
    const isBad = (names: ReadonlySet<string>) => cards.some(({ card, level }) => names.has(card) && level === 'bad');
    const findings = connections.stored()?.findings ?? {};
    return {
      isConnected: facts.isConnected,
      level: facts.isConnected ? worst(cards.map(({ level }) => level)) : 'unknown',
      canSend: facts.isConnected && !isBad(SENDING),
      canReceive: facts.isConnected && !isBad(new Set(['webhook'])),
      checkedAt: toIso(findings.token?.checkedAt ?? null),
      cards,
      failures: { messages: facts.failed.messages, failed: facts.failed.count, byCode: countFailures(facts.errors) },
      now: clock(),
    };
  }

  /** Asks Meta, and keeps what was found in one write. */
  async function ask(): Promise<void> {
    const found: Partial<Record<ConnectionStep, Findings[ConnectionStep]>> = {};
    const before = connections.stored()?.findings ?? {};
    let isNumberRefused = false;
    for (const step of STEPS) {
      const finding = await verifyStep.check(step);
      if (!finding) continue;
      if (step === 'number') isNumberRefused = finding.troubles.some(({ level }) => level === 'bad');
      found[step] = throughSilence(step, finding, before[step]);
    }
    await connectionStore.change((stored) => ({ findings: { ...stored.findings, ...found } as Findings }), null);
    if (!isNumberRefused) await phoneNumbers.refresh();
  }

  async function check(): Promise<Health> {
    if (connections.current()) await ask();
    summary = null;
    const health = await read();
    await notifyHealth(health);
    return health;
  }

  return {
    read,
    check,

    /** The scheduled task. */
    async checkByClock(): Promise<TaskOutcome> {
      const { cards } = await check();
      return { counts: { troubles: cards.reduce((sum, { troubles }) => sum + troubles.length, 0) } };
    },

    /** A few seconds old at most. */
    summary(): Promise<HealthSummary> {
      const at = clock();
      if (!summary || at - summary.at > SUMMARY_MS) {
        const value = summarize();
        summary = { at, value };
        value.catch(() => {
          summary = null;
        });
      }
      return summary.value;
    },
  };
}

export type HealthService = ReturnType<typeof createHealth>;
