import type { Agent, AutomationSettings } from '../../../contracts/automation-settings';
import { errorCodes } from '../../../contracts/error-codes';
import { shippedTexts } from '../../../domain/automation/shipped-texts';
import type { AgentRepository, StoredAgent } from '../repositories/agent-repository';
import type { AssistantRepository } from '../repositories/assistant-repository';
import type { Database } from '../repositories/database';
import type { SettingRepository } from '../repositories/setting-repository';
import { AUTOMATION_SETTING, type AutomationFactsSource } from './automation-facts';
import type { Audit } from './audit';
import { changedFields } from './changed-fields';
import type { Actor } from './inbox-actions';
import { phoneAddress } from './parse-address';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly settings: SettingRepository;
  readonly agents: AgentRepository;
  readonly assistants: AssistantRepository;
  readonly automation: AutomationFactsSource;
  readonly configured: Partial<AutomationSettings>;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: () => number;
}

/** Who gets new contacts, who answers by itself, and what the plugin knows of admin users. */
export function createAutomationSettings(dependencies: Dependencies) {
  const { database, settings, agents, assistants, automation, configured, audit, clock } = dependencies;
  return {
    async read() {
      automation.forget();
      const facts = await automation.current();
      return {
        settings: facts.settings,
        locked: Object.keys(configured),
        shipped: {
          waitingMessages: shippedTexts.waiting,
          stopTexts: shippedTexts['opted-out'],
          startTexts: shippedTexts['opted-in'],
        },
      };
    },

    async save(value: AutomationSettings, actor: Actor): Promise<AutomationSettings> {
      await assertThere(value);
      const { settings: before } = await automation.current();
      await database.transaction(async ({ trx }) => {
        await settings.save(trx, AUTOMATION_SETTING, { value, now: clock() });
        const fields = changedFields(before, value).join(', ');
        await audit.record(trx, { action: 'settings.changed', actor, details: { group: AUTOMATION_SETTING, fields } });
      });
      automation.forget();
      return (await automation.current()).settings;
    },

    listAgents: async (): Promise<Agent[]> => (await agents.list(database.knex)).map(toAgent),

    async assignable() {
      return (await agents.list(database.knex)).filter(({ isActive }) => isActive).map(({ id, name }) => ({ id, name }));
    },

    async saveAgent(
      id: number,
      { phone, language }: { readonly phone: string | null; readonly language: string | null },
      actor: Actor,
    ): Promise<Agent> {
      const address = phone === null || phone === '' ? null : phoneAddress(phone);
      if (phone && !address) {
        throw new WhatsAppError(
          errorCodes.invalidPhone,
          'This is no phone number. Write it with its country code, such as +34 612 345 678.',
          {
            details: { issues: [{ path: ['phone'], message: 'Write it with its country code, such as +34 612 345 678.' }] },
          },
        );
      }
      await database.transaction(async ({ trx }) => {
        if (!(await agents.list(trx)).some((known) => known.id === id)) throw noUser();
        await agents.saveProfile(trx, id, { phone: address?.received.replace(/^\+/, '') ?? null, language, now: clock() });
        await audit.record(trx, { action: 'agent.changed', actor, details: { user: id } });
      });
      automation.forget();
      const saved = (await agents.list(database.knex)).find((known) => known.id === id);
      if (!saved) throw noUser();
      return toAgent(saved);
    },
  };

  async function assertThere(value: AutomationSettings): Promise<void> {
    const users = await agents.list(database.knex);
    const known = await assistants.list(database.knex);
    const isUser = (id: number | null) => id === null || users.some((user) => user.id === id);
    const isAssistant = (documentId: string | null) => documentId === null || known.some((each) => each.documentId === documentId);
    const issues = [
      ...(isUser(value.defaultUser) ? [] : [{ path: ['defaultUser'], message: 'This user is not there any more.' }]),
      ...(isUser(value.guestUser) ? [] : [{ path: ['guestUser'], message: 'This user is not there any more.' }]),
      ...(isAssistant(value.defaultAssistant) ? [] : [{ path: ['defaultAssistant'], message: 'This assistant is not there any more.' }]),
      ...value.roleAssistants.flatMap(({ assistant }, index) =>
        isAssistant(assistant) ? [] : [{ path: ['roleAssistants', String(index)], message: 'This assistant is not there any more.' }],
      ),
    ];
    if (issues.length > 0) {
      throw new WhatsAppError(errorCodes.invalidRequest, issues.map(({ message }) => message).join(' '), {
        status: 400,
        details: { issues },
      });
    }
  }
}

function noUser(): WhatsAppError {
  return new WhatsAppError(errorCodes.userNotFound, 'There is no such user.', { status: 404 });
}

function toAgent({ panelLanguage: _panelLanguage, phone, ...known }: StoredAgent): Agent {
  return { ...known, phone: phone === null ? null : `+${phone}` };
}
