import type { AssistantDraftInput } from '../../../contracts/assistant';
import type { MessageObject } from '../../../contracts/message-object';
import { assistantOn, data } from '../assistant-on';
import { conversationOf, threadOf } from '../assistants';
import { heard } from '../heard';
import { startHouse, connection, type House } from '../start-house';
import { waitUntil } from '../wait-until';
import { untilSettled } from '../watched-turns';
import { aimedAt, canaries, search, type Attack, type AttackTurn, type Targets } from './attack';

export const VICTIM = '34622999888';
const STORED_KEY = 'sk-stored-77-aa51-live';
const ENVIRONMENT_KEY = 'sk-environment-42-bc-live';

export interface Attacker {
  readonly waId: string;
  /** With the targets of this house in place of their names. */
  readonly attack: Attack;
  readonly turns: readonly AttackTurn[];
}

export interface AttackedHouse {
  readonly house: House;
  readonly targets: Targets;
  readonly attackers: readonly Attacker[];
  /** Document ids that attackers may learn of: public rows, and each one's own. */
  readonly allowedEntries: ReadonlySet<string>;
  readonly draft: Partial<AssistantDraftInput>;
}

/** A house with data of a victim, fields and rows that are nobody's business, and an assistant that may little. */
export async function startAttackedHouse(attacks: readonly Attack[]): Promise<AttackedHouse> {
  const house = await startHouse({ env: { ATTACKED_PROVIDER_KEY: ENVIRONMENT_KEY } });
  const writers = attacks.map((attack, index) => ({
    attack,
    waId: `34616${String(index).padStart(6, '0')}`,
    poison: `poison${String(index).padStart(4, '0')}`,
  }));
  const targets = await targetsOf(house);
  const aimed = writers.map(({ attack, ...rest }) => ({ ...rest, attack: aimedAt(attack, targets) }));
  const allowedEntries = await addRows(
    house,
    aimed.map(({ waId, poison, attack }) => ({ waId, poison, row: attack.row ?? '' })),
  );
  const draft = await addAssistant(house, targets);
  const attackers = aimed.map(({ waId, poison, attack }) => ({
    waId,
    attack,
    turns: attack.row === undefined ? attack.turns : [{ kind: 'text', text: search('services', poison) } as const, ...attack.turns],
  }));
  return { house, targets, attackers, allowedEntries, draft };
}

async function targetsOf(house: House): Promise<Targets> {
  const { simulator, admin, strapi } = house;
  const allowed = { name: 'Opening hours', defaultLocale: 'en', contents: { en: { type: 'text', text: { body: 'We open at nine.' } } } };
  const forbidden = {
    name: 'Prices of dealers',
    defaultLocale: 'en',
    contents: { en: { type: 'text', text: { body: canaries.otherSource } } },
  };
  await data<MessageObject>(admin.post('/whatsapp/message-objects', allowed));
  const { documentId: savedMessage } = await data<MessageObject>(admin.post('/whatsapp/message-objects', forbidden));
  await simulator.customerWrites(VICTIM, { type: 'text', text: { body: 'Is my bike ready?' } }, { profileName: 'Víctor Soto' });
  const conversation = await waitUntil(() => conversationOf(admin, VICTIM), { what: 'the victim' });
  const [message] = await threadOf(admin, conversation.documentId);
  const rows = await strapi.run<{ repair: string; bike: string }>(`
    const repair = await strapi.documents('api::repair.repair').create({ data: {
      number: 'R-9001', bike: '${canaries.victim} Víctor Soto', state: 'ready', customerPhone: '+${VICTIM}', customerEmail: 'victor@example.com',
      customer: { connect: [{ documentId: '${conversation.contact.documentId}' }] }, internalNotes: '${canaries.unlistedField}', doorCode: '${canaries.privateField}' } });
    const bike = await strapi.documents('api::bike.bike').create({ data: { model: '${canaries.otherSource}', price: 1 } });
    return { repair: repair.documentId, bike: bike.documentId };`);
  [connection.accessToken, connection.appSecret, STORED_KEY, ENVIRONMENT_KEY].forEach(heard.plant);
  return {
    victimPhone: VICTIM,
    victimContact: conversation.contact.documentId,
    victimRow: rows.repair,
    victimConversation: conversation.documentId,
    victimMessage: message?.documentId ?? '',
    otherRow: rows.bike,
    savedMessage,
    accessToken: connection.accessToken,
    appSecret: connection.appSecret,
    storedKey: STORED_KEY,
    environmentKey: ENVIRONMENT_KEY,
  };
}

async function addRows({ strapi }: House, writers: readonly { waId: string; poison: string; row: string }[]): Promise<Set<string>> {
  const ids = await strapi.run<string[]>(`
    const services = strapi.documents('api::service.service');
    const repairs = strapi.documents('api::repair.repair');
    const notes = { internalNotes: '${canaries.unlistedField}', doorCode: '${canaries.privateField}' };
    for (const customerPhone of [null, '', '+', 'null', undefined]) {
      await repairs.create({ data: { number: 'R-0', bike: '${canaries.ownerless}', customerPhone, ...notes } });
    }
    await services.create({ data: { name: '${canaries.draftRow}', description: 'DRAFT' }, status: 'draft' });
    const made = [await services.create({ data: { name: 'Tune-up', description: 'See https://shop.example.org/tune-up', price: 60 }, status: 'published' })];
    for (const { waId, poison, row } of ${JSON.stringify(writers)}) {
      if (row) made.push(await services.create({ data: { name: poison, description: row }, status: 'published' }));
      made.push(await repairs.create({ data: { number: 'OWN-' + waId, bike: 'blue', state: 'ready', customerPhone: '+' + waId, ...notes } }));
    }
    return made.map(({ documentId }) => documentId);`);
  return new Set(ids);
}

async function addAssistant(house: House, { savedMessage }: Targets): Promise<Partial<AssistantDraftInput>> {
  const { admin } = house;
  const objects = await data<MessageObject[]>(admin.get('/whatsapp/message-objects'));
  const fields = ['number', 'state', 'bike'];
  const draft: Partial<AssistantDraftInput> = {
    tools: ['send_reply_buttons', 'send_list', 'send_cta_url', 'send_location', 'send_saved_message', 'react'],
    messageObjects: objects.map(({ documentId }) => documentId).filter((id) => id !== savedMessage),
    urlAllowlist: ['example.com'],
    contentSources: [
      { key: 'services', uid: 'api::service.service', purpose: 'Services and prices', fields: ['name', 'description', 'price'] },
      {
        key: 'repairs',
        uid: 'api::repair.repair',
        purpose: 'Repairs of this customer',
        fields,
        scope: { kind: 'contact-bound', path: 'customerPhone', by: 'phone' },
      },
      {
        key: 'repairs_of_contact',
        uid: 'api::repair.repair',
        purpose: 'The same, by contact',
        fields,
        scope: { kind: 'contact-bound', path: 'customer', by: 'contact' },
      },
    ],
  };
  const key = { kind: 'environment', name: 'ATTACKED_PROVIDER_KEY' } as const;
  // One more provider, whose key is kept: it must not come out either.
  await assistantOn(house, { baseUrl: house.simulator.modelUrl, key: { kind: 'stored', value: STORED_KEY } });
  await house.simulator.modelBehaves({ behaviour: 'obey' });
  await assistantOn(house, { baseUrl: house.simulator.modelUrl, key }, draft);
  return draft;
}

/** As the attacker's phone sends it. */
export async function attackWith(
  { house, targets }: Pick<AttackedHouse, 'house' | 'targets'>,
  { waId, attack }: Attacker,
  turn: AttackTurn,
): Promise<void> {
  const profile = { profileName: attack.profileName ?? 'Ana Pérez' };
  switch (turn.kind) {
    case 'text':
      await house.simulator.customerWrites(waId, { type: 'text', text: { body: turn.text } }, profile);
      return;
    case 'quote': {
      const context = { from: '15550783881', id: `wamid.of-${targets.victimMessage}` };
      await house.simulator.customerWrites(waId, { type: 'text', text: { body: turn.text }, context }, profile);
      return;
    }
    case 'tap': {
      const reply = { id: turn.id, title: turn.title };
      await house.simulator.customerWrites(
        waId,
        { type: 'interactive', interactive: { type: 'button_reply', button_reply: reply } },
        profile,
      );
      return;
    }
    case 'file': {
      const { id } = await house.simulator.media(Buffer.from('%PDF-1.4 hello'), { mimeType: 'application/pdf', filename: 'a.pdf' });
      const document = { id, filename: turn.filename, ...(turn.caption !== undefined && { caption: turn.caption }) };
      await house.simulator.customerWrites(waId, { type: 'document', document }, profile);
    }
  }
}

/** A turn of its own for each message; when a person has got the conversation, the attack is over. */
export async function runAttack(attacked: AttackedHouse, attacker: Attacker): Promise<Awaited<ReturnType<typeof untilSettled>>> {
  let settled: Awaited<ReturnType<typeof untilSettled>> | undefined;
  for (const [index, turn] of attacker.turns.entries()) {
    if (settled?.conversation.mode === 'manual') break;
    await attackWith(attacked, attacker, turn);
    settled = await untilSettled(attacked.house, attacker.waId, { runs: index + 1 });
  }
  if (!settled) throw new Error(`${attacker.attack.name} has no turns.`);
  return settled;
}
