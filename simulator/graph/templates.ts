import type { Account } from '../accounts/account';
import { templatesOf } from '../accounts/find';
import type { Template } from '../template';
import type { World } from '../world';
import { ok, type GraphAnswer, type GraphRequest } from './graph-request';
import { pageOf } from './paging';
import { describeTemplate } from './template-node';

/** `GET /{waba}/message_templates` */
export function listTemplates(world: World, account: Account, request: GraphRequest): GraphAnswer {
  const { query } = request;
  const nodes = templatesOf(world, account)
    .filter((template) => matchesFilters(template, query))
    .map((template) => describeTemplate(template, query.get('fields')));
  return ok(pageOf(world, nodes, request));
}

function matchesFilters({ name, status, category, language, quality_score }: Template, query: URLSearchParams): boolean {
  const values = { name, status, category, language, quality_score: quality_score?.score ?? 'UNKNOWN' };
  return Object.entries(values).every(([filter, value]) => {
    const wanted = query.get(filter)?.toLowerCase();
    if (wanted === undefined || wanted === '') return true;
    return filter === 'name' ? value.includes(wanted) : value.toLowerCase() === wanted;
  });
}
