import { systemText, turnOf, type Turn } from '../conversation';
import { exampleOf } from '../example-of';
import { call, say, type ModelAnswer } from '../model-answer';
import type { ModelRequest, ModelTool } from '../model-request';
import { bestChoice, choicesOf } from './choices';
import { intents, okWords, thanksWords } from './intents';
import { languageOf } from './language';
import { chosenEntry, lookUp, showChosen } from './look-up';
import { phrases, type Language } from './phrases';
import { mentions, plainWords } from './plain-words';
import { isFailure } from './rows';
import type { Question } from './stage';
import { topics } from './topics';
import { userLines, type UserLine } from './user-lines';

interface Scene {
  request: ModelRequest;
  turn: Turn;
  language: Language;
  system: string;
  /** The newest messages of the contact. */
  lines: UserLine[];
  /** The same as words. */
  words: string;
}

/**
 * A model without any intelligence: it knows a few wishes by their words, in English and Spanish, and uses the tools
 * that it is offered. The same conversation always gets the same answer.
 */
export function answerByScript(request: ModelRequest): ModelAnswer {
  const turn = turnOf(request.messages);
  const forced = forcedTool(request, turn);
  if (forced !== undefined) return call(forced.name, exampleOf(forced.parameters));
  if (request.answerSchema !== undefined) return say(JSON.stringify(exampleOf(request.answerSchema)));
  const lines = userLines(turn.userText);
  const words = plainWords(turn.userText);
  const scene: Scene = { request, turn, language: languageOf(request.messages), system: systemText(request.messages), lines, words };
  return hasSent(scene) ? say('') : reply(scene);
}

function reply(scene: Scene): ModelAnswer {
  const { request, lines, words } = scene;
  const wants = (wish: keyof typeof intents) => mentions(words, intents[wish]) > 0;
  if (isThanks(scene)) return stayQuiet(scene);
  if (wants('complaint')) return handOff(scene, 'complaint');
  if (wants('person')) return handOff(scene, 'asked');
  const chosen = chosenEntry(request, lines.at(-1)?.tappedId ?? '');
  if (chosen !== undefined) return showChosen(request, chosen, scene);
  const questions = questionsIn(lines);
  if (questions.some(({ topic }) => topic.isPersonal)) return lookUp(request, questions, scene);
  if (wants('booking')) return handOff(scene, 'cannot_help');
  if (wants('place')) return sendSaved(scene, { tool: 'send_location', arguments: ['place', 'id'], otherwise: 'noAddress' });
  if (wants('card') && toolNamed(scene, 'send_contact') !== undefined) {
    return sendSaved(scene, { tool: 'send_contact', arguments: ['contact', 'id'], otherwise: 'help' });
  }
  if (questions.length > 0) return lookUp(request, questions, scene);
  if (wants('menu')) return offerMenu(scene);
  return wants('greeting') ? greet(scene) : offerHelp(scene);
}

/** A topic for each message that has one, each topic once. */
function questionsIn(lines: readonly UserLine[]): Question[] {
  const found = new Map<string, Question>();
  for (const { text } of lines) {
    const words = plainWords(text);
    const topic = topics.find((each) => mentions(words, each.phrases) > 0);
    if (topic === undefined) continue;
    const known = found.get(topic.id);
    found.set(topic.id, { topic, text: known === undefined ? text : `${known.text}\n${text}` });
  }
  return [...found.values()];
}

function toolNamed({ request }: Scene, name: string): ModelTool | undefined {
  return request.tools.find((tool) => tool.name === name);
}

/** Where the client insists on a tool, once in a turn: afterwards it wants to hear what came of it. */
function forcedTool({ forced, tools }: ModelRequest, turn: Turn): ModelTool | undefined {
  if (forced === undefined || turn.results.length > 0) return undefined;
  return forced.name === undefined ? tools[0] : tools.find(({ name }) => name === forced.name);
}

/** A message that was laid out in this turn is the whole answer. */
function hasSent({ turn }: Scene): boolean {
  return turn.results.some(({ name, text }) => name.startsWith('send_') && !isFailure(text));
}

function isThanks({ turn, words }: Scene): boolean {
  const list = words.trim();
  if (list === '') return /\p{Extended_Pictographic}/u.test(turn.userText);
  return list.split(' ').every((word) => thanksWords.includes(word));
}

function stayQuiet(scene: Scene): ModelAnswer {
  if (toolNamed(scene, 'no_reply') === undefined) return say(phrases[scene.language].welcome);
  const isOk = mentions(scene.words, okWords) > 0 && mentions(scene.words, ['thank*', 'thx', 'gracias']) === 0;
  return call('no_reply', { reason: isOk ? 'ok' : 'thanks' });
}

function handOff(scene: Scene, reason: 'asked' | 'complaint' | 'cannot_help'): ModelAnswer {
  const { help, handoffMessage, handoffSummary, cannotBook } = phrases[scene.language];
  if (toolNamed(scene, 'handoff_to_human') === undefined) return say(help);
  const told = scene.lines.map(({ text }) => text).join(' ');
  const summary = `${handoffSummary} "${told.replace(/\s+/g, ' ').trim().slice(0, 400)}"`;
  return call('handoff_to_human', { reason, summary, contact_message: reason === 'cannot_help' ? cannotBook : handoffMessage });
}

interface Saved {
  tool: string;
  /** The argument that names what is sent, as different clients call it. */
  arguments: readonly string[];
  otherwise: 'noAddress' | 'help';
}

/** A place or card that the client has kept: the one whose name is mentioned, else the first. */
function sendSaved(scene: Scene, saved: Saved): ModelAnswer {
  const tool = toolNamed(scene, saved.tool);
  if (tool === undefined || hasFailed(scene, tool)) return say(phrases[scene.language][saved.otherwise]);
  for (const argument of saved.arguments) {
    const choices = choicesOf(tool, argument, scene.system);
    const chosen = bestChoice(choices, scene.words.trim().split(' ')) ?? choices[0];
    if (chosen !== undefined) return call(tool.name, { [argument]: chosen.value });
  }
  return say(phrases[scene.language][saved.otherwise]);
}

function offerMenu(scene: Scene): ModelAnswer {
  const { menu, menuBody: body, menuButton: button, menuTitle: title, help } = phrases[scene.language];
  const list = toolNamed(scene, 'send_list');
  if (list !== undefined && !hasFailed(scene, list)) return call(list.name, { body, button, sections: [{ title, rows: menu }] });
  const buttons = toolNamed(scene, 'send_reply_buttons');
  if (buttons === undefined || hasFailed(scene, buttons)) return say(help);
  const shown = menu.slice(0, 3).map(({ id, title: words }) => ({ id, title: words }));
  return call(buttons.name, { body, buttons: shown });
}

/** It does not introduce itself where that was done already. */
function greet(scene: Scene): ModelAnswer {
  const { greeting, shortGreeting, automatic } = phrases[scene.language];
  if (/do not introduce yourself/i.test(scene.system)) return withButtons(scene, shortGreeting);
  const name = /^You are called (.{1,60})\.$/m.exec(scene.system)?.[1];
  return withButtons(scene, name === undefined ? greeting : greeting.replace(automatic.nameless, `${name}, ${automatic.named}`));
}

function offerHelp(scene: Scene): ModelAnswer {
  return withButtons(scene, phrases[scene.language].help);
}

/** Plain words, unless the instructions want buttons. */
function withButtons(scene: Scene, body: string): ModelAnswer {
  const buttons = toolNamed(scene, 'send_reply_buttons');
  const isWanted = /\b(buttons|botones)\b/i.test(scene.system);
  if (buttons === undefined || !isWanted || hasFailed(scene, buttons)) return say(body);
  return call(buttons.name, { body, buttons: phrases[scene.language].greetingButtons });
}

/** A call that was refused is not made a second time. */
function hasFailed({ turn }: Scene, { name }: ModelTool): boolean {
  return turn.calls.some((each) => each.name === name);
}
