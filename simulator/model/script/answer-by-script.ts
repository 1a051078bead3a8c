import { systemText, turnOf, type Turn } from '../conversation';
import { exampleOf } from '../example-of';
import { call, say, type ModelAnswer } from '../model-answer';
import type { ModelRequest, ModelTool } from '../model-request';
import { bestChoice, choicesOf } from './choices';
import { intents, okWords, thanksWords } from './intents';
import { languageOf } from './language';
import { lookUp } from './look-up';
import { phrases, type Language } from './phrases';
import { mentions, plainWords } from './plain-words';
import { isFailure } from './rows';
import { topics } from './topics';

interface Scene {
  request: ModelRequest;
  turn: Turn;
  language: Language;
  /** The newest text, as words. */
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
  const scene: Scene = { request, turn, language: languageOf(request.messages), words: plainWords(turn.userText) };
  return hasSent(scene) ? say('') : reply(scene);
}

function reply(scene: Scene): ModelAnswer {
  const { turn, language, words } = scene;
  const wants = (wish: keyof typeof intents) => mentions(words, intents[wish]) > 0;
  if (isThanks(scene)) return stayQuiet(scene);
  if (wants('complaint')) return handOff(scene, 'complaint');
  if (wants('person')) return handOff(scene, 'asked');
  const topic = topics.find((each) => mentions(words, each.phrases) > 0);
  if (topic?.isPersonal === true) return lookUp(scene.request, { topic, turn, language });
  if (wants('place')) return tellPlace(scene);
  if (topic !== undefined) return lookUp(scene.request, { topic, turn, language });
  if (wants('menu')) return offerMenu(scene);
  return say(wants('greeting') ? phrases[language].greeting : phrases[language].help);
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

function handOff(scene: Scene, reason: 'asked' | 'complaint'): ModelAnswer {
  const { help, handoffMessage, handoffSummary } = phrases[scene.language];
  if (toolNamed(scene, 'handoff_to_human') === undefined) return say(help);
  const summary = `${handoffSummary} "${scene.turn.userText.replace(/\s+/g, ' ').trim().slice(0, 400)}"`;
  return call('handoff_to_human', { reason, summary, contact_message: handoffMessage });
}

function tellPlace(scene: Scene): ModelAnswer {
  const tool = toolNamed(scene, 'send_location');
  const places = tool === undefined ? [] : choicesOf(tool, 'id', systemText(scene.request.messages));
  const own = scene.words.trim().split(' ');
  const place = bestChoice(places, own) ?? places[0];
  if (tool === undefined || place === undefined || hasFailed(scene, tool)) return say(phrases[scene.language].noAddress);
  return call(tool.name, { id: place.value });
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

/** A call that was refused is not made a second time. */
function hasFailed({ turn }: Scene, { name }: ModelTool): boolean {
  return turn.calls.some((each) => each.name === name);
}
