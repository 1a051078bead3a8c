import type { Template } from '../template';
import type { World } from '../world';
import type { WireObject } from '../wire';
import { selectFields } from './fields';
import { ok, type GraphAnswer, type GraphRequest } from './graph-request';

const defaults = ['name', 'parameter_format', 'components', 'language', 'status', 'category'];

/** `GET /{template}` */
export function getTemplate(_world: World, template: Template, { query }: GraphRequest): GraphAnswer {
  return ok(describeTemplate(template, query.get('fields')));
}

export function describeTemplate(template: Template, fields: string | null): WireObject {
  return selectFields(fields, { node: nodeOf(template), nodeType: 'WhatsAppMessageTemplate', defaults });
}

function nodeOf(template: Template): WireObject {
  return {
    id: template.id,
    name: template.name,
    language: template.language,
    category: template.category,
    status: template.status,
    parameter_format: template.parameter_format,
    components: template.components,
    rejected_reason: template.rejected_reason ?? 'NONE',
    quality_score: template.quality_score ?? { score: 'UNKNOWN' },
    previous_category: template.previous_category,
    correct_category: template.correct_category,
    message_send_ttl_seconds: template.message_send_ttl_seconds,
    sub_category: undefined,
    library_template_name: undefined,
  };
}
