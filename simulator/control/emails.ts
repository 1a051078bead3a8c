import { randomUUID } from 'node:crypto';
import type { Email } from '../email';
import type { World } from '../world';
import { ControlError } from './control-error';
import { objectBody, type ControlRequest } from './control-request';

/** `POST /_simulator/emails`: what an e-mail provider is given. By the settings it is slow, or fails and keeps nothing. */
export async function postEmail(world: World, request: ControlRequest): Promise<{ id: string }> {
  const body = objectBody(request);
  if (!hasRecipient(body['to'])) throw new ControlError('"to" must be an address, or a list of addresses.');
  const { emailDelayMs, emailFails } = world.settings;
  if (emailDelayMs > 0) await new Promise<void>((resolve) => world.timers.after(emailDelayMs, resolve));
  if (emailFails) throw new ControlError('The e-mail provider is out of order.', 500);
  const email: Email = { ...body, id: randomUUID(), at: new Date(world.now()).toISOString() };
  world.emails.add(email);
  return { id: email.id };
}

function hasRecipient(to: unknown): boolean {
  const list: unknown[] = Array.isArray(to) ? to : [to];
  return list.length > 0 && list.every((each) => typeof each === 'string' && each.includes('@'));
}
