import { systemText, type Turn } from '../conversation';
import { call, say, type ModelAnswer } from '../model-answer';
import type { ModelRequest, ModelTool } from '../model-request';
import { bestChoice, choicesOf, type Choice } from './choices';
import { idleWords } from './intents';
import { phrases, type Language } from './phrases';
import { plainWords } from './plain-words';
import { rowsIn, type Row } from './rows';
import type { Topic } from './topics';

const mostSearches = 3;
const mostRows = 3;

interface Question {
  topic: Topic;
  turn: Turn;
  language: Language;
}

/** Searches in the source that fits, and answers with what is found; tries other words if nothing is. */
export function lookUp(request: ModelRequest, { topic, turn, language }: Question): ModelAnswer {
  const words = phrases[language];
  const tool = request.tools.find(({ name }) => name === 'search_content');
  const source = tool && sourceFor(tool, topic, systemText(request.messages));
  if (tool === undefined || source === undefined) return say(words.cannotLookUp);
  const searches = turn.calls.filter(({ name }) => name === tool.name);
  const rows = turn.results.filter(({ name }) => name === tool.name).flatMap(({ text }) => rowsIn(text));
  if (rows.length > 0) return say([words.found, ...rows.slice(0, mostRows).map(describe)].join('\n'));
  const query = queriesFor(turn.userText, topic, language)[searches.length];
  if (query === undefined || searches.length >= mostSearches) return say(words.notFound);
  return call(tool.name, { source: source.value, query, limit: mostRows });
}

/** Somebody's own orders are nowhere but in a source of orders; anything else may be told of in any. */
function sourceFor(tool: ModelTool, topic: Topic, about: string): Choice | undefined {
  const choices = choicesOf(tool, 'source', about);
  const fitting = bestChoice(choices, topic.sources);
  return fitting ?? (topic.isPersonal === true ? undefined : choices[0]);
}

/** The question's own words together, then the longest alone, then what the topic is usually called. */
function queriesFor(text: string, topic: Topic, language: Language): string[] {
  const own = plainWords(text)
    .trim()
    .split(' ')
    .filter((word) => word.length > 1 && !idleWords.includes(word));
  const longest = [...own].sort((first, second) => second.length - first.length)[0];
  const queries = [own.slice(0, 4).join(' '), ...(longest === undefined ? [] : [singular(longest)]), ...topic.lookFor[language]];
  return [...new Set(queries.filter((query) => query !== ''))];
}

/** A search for a part of a word finds one and many. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word;
}

function describe({ name, facts }: Row): string {
  const told = facts.join(' · ');
  if (name === undefined) return `• ${told}`;
  return told === '' ? `• ${name}` : `• *${name}*: ${told}`;
}
