import { phrases } from './phrases';
import type { Found, Row, Stage, Told } from './stage';
import { tellGoods } from './tell-goods';
import { tellHours } from './tell-hours';
import { tellRepairs } from './tell-repairs';

const mostRows = 3;

/** Hours, repairs and what has a price are told as a person would; anything else field by field. */
export function tell(found: Found, stage: Stage): Told {
  const { question, rows } = found;
  const has = (field: string) => rows.some(({ values }) => field in values);
  if (question?.topic?.id === 'hours' && has('day')) return tellHours(found, stage);
  if (question?.topic?.isPersonal === true && has('state')) return tellRepairs(found, stage);
  if (question !== undefined && has('price')) return tellGoods(found, stage);
  return { text: [phrases[stage.asker.language].found, ...rows.slice(0, mostRows).map(describe)].join('\n') };
}

function describe({ name, facts }: Row): string {
  const told = facts.join(' · ');
  if (name === undefined) return `• ${told}`;
  return told === '' ? `• ${name}` : `• *${name}*: ${told}`;
}
