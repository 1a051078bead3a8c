import { isObject, textIn } from '../../wire';
import { systemText } from '../conversation';
import { say, toolCall, type ModelAnswer } from '../model-answer';
import type { ModelRequest, ModelTool } from '../model-request';
import { bestChoice, choicesOf, type Choice } from './choices';
import { idleWords } from './intents';
import { phrases, type Language } from './phrases';
import { mentions, plainWords } from './plain-words';
import { rowsIn } from './rows';
import { specificWords, withoutPrice } from './specific-words';
import type { Asker, Question, Row, Told } from './stage';
import { tell } from './tell';
import type { Topic } from './topics';

const mostSearches = 3;
const mostRows = 3;
const wholePage = 5;
const mostTopics = 3;

const toolName = 'search_content';

/**
 * Searches in the sources that fit, all at once, and answers with what is found; tries other words where nothing is.
 * Several questions get one answer.
 */
export function lookUp(request: ModelRequest, questions: readonly Question[], asker: Asker): ModelAnswer {
  const words = phrases[asker.language];
  const tool = request.tools.find(({ name }) => name === toolName);
  const system = systemText(request.messages);
  const searches = tool === undefined ? [] : bySource(questions.slice(0, mostTopics), tool, { system, asker });
  if (tool === undefined || searches.length === 0) return say(words.cannotLookUp);
  const open = searches.flatMap(({ next, limit }) => (next === undefined ? [] : [toolCall(tool.name, { ...next, limit })]));
  if (open.length > 0) return { content: null, toolCalls: open };
  const told = searches.map(({ question, source, rows, isWhole }) =>
    rows.length > 0
      ? tell({ question: isWhole ? question : undefined, source: source.value, rows }, { request, asker, system })
      : { text: question.topic.isPersonal === true ? words.noneOfYours : words.notFound },
  );
  return answerWith(told);
}

/** One entry that was chosen from a list of ours. */
export function showChosen(request: ModelRequest, { source, name }: { source: string; name: string }, asker: Asker): ModelAnswer {
  const searches = asker.turn.results.filter((each) => each.name === toolName);
  if (searches.length === 0) return { content: null, toolCalls: [toolCall(toolName, { source, query: name, limit: mostRows })] };
  const rows = searches.flatMap(({ text }) => rowsIn(text));
  const row = rows.find((each) => each.name !== undefined && name.endsWith(each.name)) ?? rows[0];
  if (row === undefined) return say(phrases[asker.language].notFound);
  const found = { question: { topic: undefined, text: '' }, source, rows: [row] };
  return answerWith([tell(found, { request, asker, system: systemText(request.messages) })]);
}

/** The entry that this id of a row of ours stands for. */
export function chosenEntry(request: ModelRequest, id: string): { source: string; name: string } | undefined {
  const [source, ...name] = id.split(':');
  const tool = request.tools.find((each) => each.name === toolName);
  const isKnown = tool !== undefined && choicesOf(tool, 'source', '').some(({ value }) => value === source);
  return isKnown && source !== undefined && name.length > 0 ? { source, name: name.join(':') } : undefined;
}

/** A message of its own where there is one answer; else its words. */
function answerWith(told: readonly Told[]): ModelAnswer {
  const [only] = told;
  if (told.length === 1 && only?.call !== undefined) return { content: null, toolCalls: [only.call] };
  return say([...new Set(told.map(({ text }) => text))].join('\n\n'));
}

interface Search {
  question: Question;
  source: Choice;
  rows: Row[];
  /** It holds nothing but this topic. */
  isWhole: boolean;
  /** What to look for next; undefined once something is found, or all was tried. */
  next: { source: string; query: string } | undefined;
  limit: number;
}

function bySource(
  questions: readonly Question[],
  tool: ModelTool,
  { system, asker: { turn, language } }: { system: string; asker: Asker },
): Search[] {
  const sources = new Map<string, { question: Question; source: Choice }>();
  for (const question of questions) {
    const source = sourceFor(tool, question.topic, system);
    if (source === undefined) continue;
    const known = sources.get(source.value)?.question;
    const joined = known === undefined ? question : { topic: known.topic, text: `${known.text}\n${question.text}` };
    sources.set(source.value, { question: joined, source });
  }
  return [...sources.values()].map(({ question, source }) => {
    const results = turn.results.filter(({ name, input }) => name === tool.name && sourceIn(input) === source.value);
    const tries = turn.calls.filter(({ name, input }) => name === tool.name && sourceIn(input) === source.value).length;
    const rows = results.flatMap(({ text }) => rowsIn(text));
    const isWhole =
      question.topic.isPersonal === true || mentions(plainWords(source.value.replace(/[_.:-]/g, ' ')), question.topic.holdsOnly) > 0;
    const queries = isWhole ? wholeQueries(question, language) : queriesFor(question, language);
    const query = rows.length > 0 || tries >= mostSearches ? undefined : queries[tries];
    return {
      question,
      source,
      rows,
      isWhole,
      next: query === undefined ? undefined : { source: source.value, query },
      limit: isWhole ? wholePage : mostRows,
    };
  });
}

/** Somebody's own orders are nowhere but in a source of orders; anything else may be told of in any. */
function sourceFor(tool: ModelTool, topic: Topic, about: string): Choice | undefined {
  const choices = choicesOf(tool, 'source', about);
  const fitting = bestChoice(choices, topic.sources);
  return fitting ?? (topic.isPersonal === true ? undefined : choices[0]);
}

/** The question's own words together, then the longest alone, then what the topic is usually called. */
function queriesFor({ topic, text }: Question, language: Language): string[] {
  const own = ownWords(text);
  const longest = [...own].sort((first, second) => second.length - first.length)[0];
  const queries = [own.slice(0, 4).join(' '), ...(longest === undefined ? [] : [singular(longest)]), ...topic.lookFor[language]];
  return [...new Set(queries.filter((query) => query !== ''))];
}

/** In a source that holds nothing else: what tells one entry from the others, then its first entries. */
function wholeQueries({ topic, text }: Question, language: Language): string[] {
  if (topic.isPersonal === true || topic.id === 'hours') return [''];
  return [...new Set([specificWords(ownWords(withoutPrice(text)), language), ''])];
}

function ownWords(text: string): string[] {
  return plainWords(text)
    .trim()
    .split(' ')
    .filter((word) => word.length > 1 && !idleWords.includes(word));
}

/** A search for a part of a word finds one and many. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word;
}

function sourceIn(input: string): string | undefined {
  try {
    const value: unknown = JSON.parse(input);
    return isObject(value) ? textIn(value, 'source') : undefined;
  } catch {
    return undefined;
  }
}
