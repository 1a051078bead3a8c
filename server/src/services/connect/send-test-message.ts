import { errorCodes } from '../../../../contracts/error-codes';
import type { Template } from '../../../../contracts/template';
import { templateVariables } from '../../../../domain/template-variables';
import type { Database } from '../../repositories/database';
import type { TemplateRepository } from '../../repositories/template-repository';
import type { Connections } from '../connection';
import type { Actor } from '../inbox-actions';
import type { StartConversation } from '../start-conversation';
import { WhatsAppError } from '../whatsapp-error';
import type { ConnectionStore } from './connection-store';

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly templates: TemplateRepository;
  readonly syncTemplates: () => Promise<unknown>;
  readonly startConversation: StartConversation;
  readonly connectionStore: ConnectionStore;
}

/** Meta gives it to each new account. */
const HELLO = 'hello_world';

/** Step 6: a template to one's own phone, by the way that every message goes. */
export function createSendTestMessage({
  database,
  connections,
  templates,
  syncTemplates,
  startConversation,
  connectionStore,
}: Dependencies) {
  return async function sendTestMessage(to: string, actor: Actor): Promise<void> {
    const template = (await simplest()) ?? (await syncTemplates().then(simplest));
    if (!template) {
      throw new WhatsAppError(
        errorCodes.templateNotFound,
        'There is no approved template without variables. Write one under Templates, or wait for its approval.',
        { status: 409 },
      );
    }
    const content = { type: 'template' as const, template: { name: template.name, language: template.language, variables: {} } };
    const { message } = await startConversation({ phone: to, name: actor.name, content }, actor);
    await connectionStore.change(() => ({ testMessage: message.documentId }), null);
  };

  /** `hello_world`, else any that can go as it is. */
  async function simplest(): Promise<Template | null> {
    const wabaId = connections.current()?.wabaId;
    if (wabaId === undefined) {
      throw new WhatsAppError(errorCodes.notConnected, `WhatsApp is not connected. Missing: ${connections.missing().join(', ')}.`, {
        status: 503,
      });
    }
    const plain = (await templates.list(database.knex, wabaId)).filter(
      (each) => each.status === 'APPROVED' && templateVariables(each).length === 0,
    );
    return plain.find(({ name }) => name === HELLO) ?? plain[0] ?? null;
  }
}
