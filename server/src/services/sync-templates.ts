import { templateComponent } from '../../../contracts/template';
import type { GraphClient, GraphConnection } from '../meta/graph-client';
import { asArray, asKey, asObject, asText, type WireObject } from '../meta/wire';
import type { Database } from '../repositories/database';
import type { TemplateFacts, TemplateRepository } from '../repositories/template-repository';
import type { Connections } from './connection';

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly graph: GraphClient;
  readonly templates: TemplateRepository;
  readonly announceTemplates: () => void;
  readonly clock: () => number;
}

const PAGE_SIZE = 100;
/** 6000 templates at most (reference section 5.5), and room; stops a paging that never ends. */
const MAX_PAGES = 100;
const FIELDS = 'id,name,status,category,language,components,parameter_format,quality_score,rejected_reason';

/**
 * Reads all templates from Meta and makes the stored ones equal.
 * @throws MetaApiError when Meta refuses or cannot be reached; nothing is changed then
 */
export function createSyncTemplates({ database, connections, graph, templates, announceTemplates, clock }: Dependencies) {
  /** @returns how many there are */
  return async function syncTemplates(): Promise<number> {
    const connection = connections.current();
    if (!connection) return 0;
    const facts = await readAll(graph, connection, connection.wabaId);
    await database.transaction(({ trx }) => templates.replaceAll(trx, connection.wabaId, { templates: facts, now: clock() }));
    announceTemplates();
    return facts.length;
  };
}

async function readAll(graph: GraphClient, connection: GraphConnection, wabaId: string): Promise<TemplateFacts[]> {
  const facts = new Map<string, TemplateFacts>();
  let after: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer: WireObject = await graph.get(connection, `${wabaId}/message_templates`, {
      fields: FIELDS,
      limit: PAGE_SIZE,
      ...(after !== null && { after }),
    });
    for (const item of asArray(answer.data)) {
      const template = toFacts(asObject(item) ?? {});
      if (template) facts.set(`${template.name} ${template.language}`, template);
    }
    const paging = asObject(answer.paging);
    after = asText(asObject(paging?.cursors)?.after);
    if (asText(paging?.next) === null || after === null) break;
  }
  return [...facts.values()];
}

function toFacts(item: WireObject): TemplateFacts | null {
  const name = asKey(item.name, 512);
  const language = asKey(item.language, 16);
  if (name === null || language === null) return null;
  const reason = asText(item.rejected_reason);
  return {
    name,
    language,
    metaTemplateId: asKey(item.id, 32),
    category: asText(item.category),
    status: asKey(item.status, 32)?.toUpperCase() ?? 'UNKNOWN',
    reason: reason === 'NONE' ? null : reason,
    quality: asText(asObject(item.quality_score)?.score),
    parameterFormat: asText(item.parameter_format)?.toUpperCase() === 'NAMED' ? 'NAMED' : 'POSITIONAL',
    components: asArray(item.components).flatMap((component) => {
      const parsed = templateComponent.safeParse(component);
      return parsed.success ? [parsed.data] : [];
    }),
  };
}
