import { randomBytes } from 'node:crypto';

import type { Finding } from '../../../../domain/connection/findings';
import type { Asked } from '../../../../domain/health/meta-trouble';
import { localAddressTrouble, webhookTroubles, type WebhookState } from '../../../../domain/health/webhook-troubles';
import type { MetaApp } from '../../meta/access-token';
import { readAccountSubscription, readNumberOverride, readSubscription } from '../../meta/app-subscriptions';
import type { GraphClient } from '../../meta/graph-client';
import { askOwnAddress } from '../../meta/own-address';
import { isLocalUrl } from '../../meta/outgoing-hosts';
import { OWN_CHALLENGE } from '../../meta/webhook-verification';
import { troubleOf } from './refused';

interface CheckedWebhook {
  readonly app: MetaApp;
  readonly url: string;
  readonly verifyToken: string;
  /** Null while account and token are not there yet. */
  readonly account: { readonly accessToken: string; readonly wabaId: string; readonly phoneNumberId: string | null } | null;
  /** False in a command of the terminal: then nobody answers at the address but a server that runs elsewhere. */
  readonly isListening: boolean;
  readonly now: number;
}

/** Step 4: Meta can call us, does call us, and tells what we need. */
export async function checkWebhook(graph: GraphClient, checked: CheckedWebhook): Promise<Finding> {
  const { app, url, now } = checked;
  const local = localAddressTrouble({ isLocal: isLocalUrl(url), isMetaLocal: isLocalUrl(app.graphApiBaseUrl) });
  const answer = checked.isListening ? await askAddress(checked) : null;
  let asked: Asked = { field: 'appSecret', value: app.appId };
  const ask = (next: Asked) => void (asked = next);
  try {
    const state = { url, answer, ...(await whatMetaSays(graph, checked, ask)) };
    return { checkedAt: now, found: foundOf(state), troubles: [...local, ...webhookTroubles(state)] };
  } catch (error) {
    return { checkedAt: now, found: [], troubles: [...local, troubleOf(error, asked)] };
  }
}

async function askAddress({ url, verifyToken }: CheckedWebhook): Promise<NonNullable<WebhookState['answer']>> {
  const challenge = `${OWN_CHALLENGE}${randomBytes(8).toString('hex')}`;
  const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': challenge });
  const { status, text, reason } = await askOwnAddress(`${url}?${query}`, { method: 'GET' });
  return { status, isEcho: status === 200 && text === challenge, reason };
}

/** @param ask is told what is asked next: a refusal is about that */
async function whatMetaSays(
  graph: GraphClient,
  { app, account }: CheckedWebhook,
  ask: (asked: Asked) => void,
): Promise<Omit<WebhookState, 'url' | 'answer'>> {
  const subscription = await readSubscription(graph, app);
  if (!account) return { subscription, account: null, numberOverride: null };
  const { graphApiBaseUrl, graphApiVersion, appId } = app;
  const { accessToken, wabaId, phoneNumberId } = account;
  const connection = { graphApiBaseUrl, graphApiVersion, accessToken };
  ask({ field: 'wabaId', value: wabaId });
  const subscribed = await readAccountSubscription(graph, connection, { wabaId, appId });
  if (phoneNumberId === null) return { subscription, account: subscribed, numberOverride: null };
  ask({ field: 'phoneNumberId', value: phoneNumberId });
  return { subscription, account: subscribed, numberOverride: await readNumberOverride(graph, connection, phoneNumberId) };
}

function foundOf({ answer, subscription, account }: WebhookState): Finding['found'] {
  return [
    ...(answer?.isEcho ? [{ name: 'addressAnswers', value: 'yes' }] : []),
    ...(subscription ? [{ name: 'subscribedFields', value: subscription.fields.join(' ') }] : []),
    ...(account?.isSubscribed ? [{ name: 'accountSubscribed', value: 'yes' }] : []),
  ];
}
