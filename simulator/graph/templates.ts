import type { Template } from '../template';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { selectFields } from './fields';
import { ok, type GraphAnswer, type GraphRequest } from './graph-request';
import { pageOf } from './paging';

const defaults = ['name', 'parameter_format', 'components', 'language', 'status', 'category'];

/** `GET /{waba}/message_templates` */
export function listTemplates(world: World, request: GraphRequest): GraphAnswer {
  const { query } = request;
  const nodes = world.templates
    .filter((template) => matchesFilters(template, query))
    .map((template) =>
      selectFields(query.get('fields'), {
        node: nodeOf(template),
        nodeType: 'WhatsAppMessageTemplate',
        defaults,
      }),
    );
  return ok(pageOf(world, nodes, request));
}

function matchesFilters(template: Template, query: URLSearchParams): boolean {
  const { name, status, category, language } = template;
  return Object.entries({ name, status, category, language }).every(([filter, value]) => {
    const wanted = query.get(filter)?.toLowerCase();
    if (wanted === undefined || wanted === '') return true;
    return filter === 'name' ? value.includes(wanted) : value.toLowerCase() === wanted;
  });
}

function nodeOf(template: Template): WireObject {
  return {
    ...template,
    rejected_reason: template.rejected_reason ?? 'NONE',
    quality_score: { score: template.status === 'PAUSED' ? 'RED' : 'GREEN' },
    sub_category: undefined,
    previous_category: undefined,
    correct_category: undefined,
    library_template_name: undefined,
    message_send_ttl_seconds: undefined,
  };
}
