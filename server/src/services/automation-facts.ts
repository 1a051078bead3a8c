import { automationSettings, type AutomationSettings } from '../../../contracts/automation-settings';
import type { AgentRepository, StoredAgent } from '../repositories/agent-repository';
import type { AssistantRepository, StoredAssistant } from '../repositories/assistant-repository';
import type { Database } from '../repositories/database';
import type { SettingRepository } from '../repositories/setting-repository';

/** All that the rules of automatic mode need besides the conversation. */
export interface AutomationFacts {
  readonly settings: AutomationSettings;
  readonly agents: readonly StoredAgent[];
  readonly assistants: readonly StoredAssistant[];
}

interface Dependencies {
  readonly database: Database;
  readonly settings: SettingRepository;
  readonly agents: AgentRepository;
  readonly assistants: AssistantRepository;
  /** From config/plugins: they win over what is stored. */
  readonly configured: Partial<AutomationSettings>;
  readonly clock: () => number;
}

export const AUTOMATION_SETTING = 'automation';

/** A change applies on its node at once, on others within this time. */
const TTL_MS = 5_000;

/** Read at most every few seconds, never inside a transaction: on SQLite that would wait for itself. */
export function createAutomationFacts({ database, settings, agents, assistants, configured, clock }: Dependencies) {
  let known: { readonly at: number; readonly facts: Promise<AutomationFacts> } | null = null;

  async function read(): Promise<AutomationFacts> {
    return {
      settings: await readSettings(),
      agents: await agents.list(database.knex),
      assistants: await assistants.list(database.knex),
    };
  }

  async function readSettings(): Promise<AutomationSettings> {
    const stored = automationSettings.safeParse((await settings.find(database.knex, AUTOMATION_SETTING)) ?? {});
    return { ...(stored.data ?? automationSettings.parse({})), ...configured };
  }

  return {
    async current(): Promise<AutomationFacts> {
      const at = clock();
      if (!known || at - known.at >= TTL_MS || at < known.at) {
        const facts = read();
        known = { at, facts };
        facts.catch(() => {
          known = null;
        });
      }
      return known.facts;
    },
    /** After a change: the next who asks reads anew. */
    forget(): void {
      known = null;
    },
  };
}

export type AutomationFactsSource = ReturnType<typeof createAutomationFacts>;
