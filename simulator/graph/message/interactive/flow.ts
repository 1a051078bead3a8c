import type { Checking } from '../lookups';
import { notValid, objectAt, onlyKeys, optionalObject, optionalText, textAt, wordAt, type Place } from '../../place';
import { checkFrame } from './frame';
import { limitedText } from './limits';

const keys = ['flow_message_version', 'flow_id', 'flow_name', 'flow_cta', 'flow_token', 'flow_action', 'flow_action_payload', 'mode'];

export function checkFlow(interactive: Place, checking: Checking): void {
  checkFrame(interactive, { headers: ['text'], body: 1024 }, checking);
  const action = objectAt(interactive, 'action');
  onlyKeys(action, ['name', 'parameters']);
  wordAt(action, 'name', ['flow']);
  const parameters = objectAt(action, 'parameters');
  onlyKeys(parameters, keys);
  wordAt(parameters, 'flow_message_version', ['3']);
  const names = [optionalText(parameters, 'flow_id'), optionalText(parameters, 'flow_name')].filter(Boolean);
  if (names.length !== 1) throw notValid('Exactly one of flow_id and flow_name must be given.');
  limitedText(parameters, 'flow_cta', { what: 'Flow button text', max: 30 });
  optionalText(parameters, 'flow_token');
  if (parameters.value['mode'] !== undefined) wordAt(parameters, 'mode', ['published', 'draft']);
  if (parameters.value['flow_action'] !== undefined) wordAt(parameters, 'flow_action', ['navigate', 'data_exchange']);
  checkPayload(parameters);
}

function checkPayload(parameters: Place): void {
  const payload = optionalObject(parameters, 'flow_action_payload');
  if (payload === undefined) return;
  onlyKeys(payload, ['screen', 'data']);
  textAt(payload, 'screen');
  const data = optionalObject(payload, 'data');
  if (data && Object.keys(data.value).length === 0) throw notValid('flow_action_payload: data cannot be empty.');
}
