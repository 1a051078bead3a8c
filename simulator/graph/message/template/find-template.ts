import type { Template } from '../../../template';
import { GraphError } from '../../graph-error';
import { objectAt, onlyKeys, textAt, type Place } from '../../place';

/** The template that a message names, if it may be sent at the moment. */
export function findSendable(templates: readonly Template[], sent: Place): Template {
  const name = textAt(sent, 'name');
  const language = languageOf(sent);
  const template = templates.find((each) => each.name === name && normalised(each.language) === normalised(language));
  if (template === undefined) {
    throw new GraphError(132001, { details: `template name (${name}) does not exist in ${language}` });
  }
  if (template.status === 'PAUSED') {
    throw new GraphError(132015, { details: `template name (${name}) is paused because of low quality` });
  }
  if (template.status === 'DISABLED') throw new GraphError(132016);
  if (template.status !== 'APPROVED') {
    throw new GraphError(132001, { details: `template name (${name}) is not approved in ${language}` });
  }
  return template;
}

function languageOf(sent: Place): string {
  const language = objectAt(sent, 'language');
  onlyKeys(language, ['code', 'policy']);
  return textAt(language, 'code');
}

function normalised(language: string): string {
  return language.replace('-', '_').toLowerCase();
}
